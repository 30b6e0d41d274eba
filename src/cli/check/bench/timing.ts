/** How long things may take, in milliseconds. The tests of the checks use shorter ones. */
export interface Timing {
  /** The widget waits so long for an answer. */
  patience: number;
  /** What is not sent again within it is not sent again. */
  settle: number;
  /** An agency that is slow, but answers. */
  slow: number;
  /** A page of the trainee's that needs no agency has to come within it. */
  prompt: number;
  /** So long a press waits before it is given up, behind one that hangs. */
  waiting: number;
  /** An attempt that is so old is known still. */
  remembered: number;
  /** An identity verification is good for so long. */
  identity: number;
}

export const TIMING: Timing = {
  patience: 10_000,
  settle: 1_500,
  slow: 3_000,
  prompt: 2_000,
  waiting: 3_500,
  remembered: 5_000,
  identity: 10 * 60_000,
};
