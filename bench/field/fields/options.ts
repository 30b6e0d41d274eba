/** A host that answers at once, so that nothing but the widget is measured. */
export const options = {
  verify: () => Promise.resolve({ code: 200 }),
  serverTime: () => Date.now(),
} as const;
