import { takesCode, type Step } from './flow.js';

/** The states in which the field is in view. */
export type FormStep = Extract<Step, { state: 'entering' | 'checking' | 'unlocked' | 'unavailable' }>;

export function isFormStep(step: Step): step is FormStep {
  return takesCode(step.state) || (step.state === 'checking' && step.errand === null);
}

/**
 * Which view a step has: the same name for all steps that share the form, another where a blocked window takes the place
 * of the button that was pressed. With the view the focus moves on, and the help that was opened in it is over.
 */
export function viewOf(step: Step): string {
  if (isFormStep(step)) return 'form';
  return step.state === 'locked' && step.link !== undefined ? 'blocked' : step.state;
}
