import type { Flow, StateName } from '../../core/flow.js';
import { Clearing, Redirecting, WaitingForIdentity } from './Busy.js';
import { CodeForm } from './CodeForm.js';
import { Locked } from './Locked.js';
import { Misconfigured } from './Misconfigured.js';
import { Unregistered } from './Unregistered.js';
import { Verified } from './Verified.js';

/** The view of each state. The states with the field share one form, so that the field is never made anew. */
export function StepView({ flow }: { flow: Flow }) {
  const { step } = flow;
  switch (step.state) {
    case 'entering':
    case 'checking':
    case 'unlocked':
    case 'unavailable':
      return <CodeForm step={step} />;
    case 'verified':
      return <Verified />;
    case 'unregistered':
      return <Unregistered agencyCode={step.agencyCode} />;
    case 'locked':
      return <Locked source={step.source} notice={step.notice} />;
    case 'identity':
      return <WaitingForIdentity />;
    case 'redirecting':
      return <Redirecting />;
    case 'clearing':
      return <Clearing />;
    case 'misconfigured':
      return <Misconfigured agencyCode={step.agencyCode} />;
  }
}

/** Which view a state has: the same name for all states that share the form. */
export function viewOf(state: StateName): string {
  return state === 'checking' || state === 'unlocked' || state === 'unavailable' ? 'entering' : state;
}
