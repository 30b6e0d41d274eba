// Redraws the compared pictures (npm run pictures, or some of them: npm run pictures -- -g help), also those of the support
// desk (e2e/look/desk), and compresses them: a browser writes PNGs for speed, not for size.
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
