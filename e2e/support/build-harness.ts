import { build } from 'vite';

/** Builds the React pages around the built package: on the newest React and on the oldest (vite.config.ts). */
export default async function buildHarness(): Promise<void> {
  await build({ mode: 'harness', logLevel: 'warn' });
  await build({ mode: 'harness-18', logLevel: 'warn' });
}
