/** So long that the next press counts as one of its own. */
export const pause = () =>
  new Promise((passed) => {
    setTimeout(passed, 600);
  });
