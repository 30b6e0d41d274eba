import { once } from 'node:events';
import { startStorybook } from './storybook.js';

/** Builds the Storybook that is tested, and sees that nobody is called for it. */
export default async function build(): Promise<void> {
  const { process, called } = startStorybook('build-storybook');
  const [code] = (await once(process, 'exit')) as [number | null];
  if (code !== 0) throw new Error('Storybook could not be built; see above.');
  if (called().length > 0) throw new Error(`Storybook’s build called ${called().join(', ')}.`);
}
