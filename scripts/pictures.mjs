// Draws the compared pictures anew (npm run pictures, or some of them: npm run pictures -- -g help), and packs them: a
// browser writes PNGs for speed, not for size. The support desk's (e2e/look/desk) are among them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

const FOLDERS = ['e2e/look/pictures', 'e2e/look/desk/ko', 'e2e/look/desk/en'];

const args = ['playwright', 'test', 'e2e/look', '--update-snapshots', ...process.argv.slice(2)];
const { status } = spawnSync('npx', args, { stdio: 'inherit' });
const pictures = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`));
for (const path of pictures) {
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
