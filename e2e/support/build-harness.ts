import { build } from 'vite';

/** Builds the React pages around the built package: on the newest React and on the oldest (vite.config.ts). */
export default async function buildHarness(): Promise<void> {
  await Promise.all(['harness', 'harness-18'].map((mode) => build({ mode, logLevel: 'warn' })));
}
