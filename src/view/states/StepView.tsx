import type { Step } from '../../core/flow.js';
import { Clearing, ConfirmingAlternative, Redirecting, WaitingForIdentity } from './Busy.js';
import { CodeForm } from './CodeForm.js';
import { Locked } from './Locked.js';
import { Misconfigured } from './Misconfigured.js';
import { isFormStep } from './notices.js';
import { Unregistered } from './Unregistered.js';
import { Verified } from './Verified.js';

/** The view of each state. The states with the field share one form, so that the field is never made anew. */
export function StepView({ step }: { step: Step }) {
  switch (step.state) {
    case 'checking':
      return step.errand === null ? <CodeForm step={step} /> : <ConfirmingAlternative />;
    case 'entering':
    case 'unlocked':
    case 'unavailable':
      return <CodeForm step={step} />;
    case 'verified':
      return <Verified />;
    case 'unregistered':
      return <Unregistered {...step} />;
    case 'locked':
      return <Locked {...step} />;
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

/**
 * Which view a step has: the same name for all steps that share the form, another where a blocked window takes the place
 * of the button that was pressed, and the focus with it.
 */
export function viewOf(step: Step): string {
  if (isFormStep(step)) return 'form';
  return step.state === 'locked' && step.link !== undefined ? 'blocked' : step.state;
}
