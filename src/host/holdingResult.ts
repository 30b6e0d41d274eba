import type { Options } from './options.js';

/**
 * Options whose host's form sends the result, by a field that `hold` fills: with the token of the host's server once
 * verified, else with `.` and the state, so that nobody takes it for one. The field first, so that a callback can submit
 * the form.
 */
export function holdingResult(options: Options, hold: (value: string) => void): Options {
  return {
    ...options,
    onStateChange(state) {
      if (state !== 'verified') hold(`.${state}`);
      return options.onStateChange?.(state);
    },
    onVerified(result) {
      hold(result.token ?? '.verified');
      return options.onVerified?.(result);
    },
  };
}

/** What is held before anything has happened. */
export const NOTHING_VERIFIED = '.entering';
