import type { Step } from '../../core/flow.js';
import { Busy } from './Busy.js';
import { CodeForm } from './CodeForm.js';
import { Locked } from './Locked.js';
import { Misconfigured } from './Misconfigured.js';
import { Unregistered } from './Unregistered.js';
import { Verified } from './Verified.js';

/**
 * The view of each state. The states with the field share one form, so that the field is never made anew; each wait has a
 * panel of its own, whose title takes the focus.
 */
export function StepView({ step }: { step: Step }) {
  switch (step.state) {
    case 'checking':
      if (step.errand === null) return <CodeForm step={step} />;
      return <Busy key="confirming" title="alternative.checking" body="clearing.body" />;
    case 'entering':
    case 'unlocked':
    case 'unavailable':
      return <CodeForm step={step} />;
    case 'verified':
      return <Verified />;
    case 'unregistered':
      return <Unregistered />;
    case 'locked':
      return <Locked {...step} />;
    case 'identity':
      return <Busy key={step.state} title="identity.title" body="identity.body" canStop />;
    case 'redirecting':
      return <Busy key={step.state} title="redirecting.title" body="redirecting.body" canStop />;
    case 'clearing':
      return <Busy key={step.state} title="clearing.title" body="clearing.body" />;
    case 'misconfigured':
      return <Misconfigured />;
  }
}
