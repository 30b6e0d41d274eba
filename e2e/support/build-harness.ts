import { build } from 'vite';

/** Builds the page of `mounting.spec.ts`: a React page around the built package (vite.config.ts, `harness`). */
export default async function buildHarness(): Promise<void> {
  await build({ mode: 'harness', logLevel: 'warn' });
}
