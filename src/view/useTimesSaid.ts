import { useState } from 'react';
import type { Step } from '../core/flow.js';

/**
 * How often in a row the same was said: more than once if it was pressed again with nothing changed since. Each press that
 * sends nothing makes a new step; what is typed in between makes one that says nothing.
 */
export function useTimesSaid(step: Step, words: string | null): number {
  const [last, setLast] = useState({ step, words, times: 1 });
  if (last.step === step && last.words === words) return last.times;
  const isAgain = last.step !== step && last.words === words && words !== null;
  const times = isAgain ? last.times + 1 : 1;
  setLast({ step, words, times });
  return times;
}
