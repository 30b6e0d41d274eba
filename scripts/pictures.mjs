// Draws the compared pictures anew (npm run pictures, or some of them: npm run pictures -- -g help), and packs them: a
// browser writes PNGs for speed, not for size.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

const PICTURES = 'e2e/look/pictures';

const args = ['playwright', 'test', 'e2e/look', '--update-snapshots', ...process.argv.slice(2)];
const { status } = spawnSync('npx', args, { stdio: 'inherit' });
for (const file of readdirSync(PICTURES)) {
  const path = `${PICTURES}/${file}`;
  const picture = PNG.sync.read(readFileSync(path));
  const packed = PNG.sync.write(picture, {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
  if (packed.length < readFileSync(path).length) writeFileSync(path, packed);
}
process.exitCode = status ?? 1;
