import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Makes a copy with the version in its name, for pages that pin one, and writes `integrity.txt` with a line for each script
 * that a page may include. Fails if a byte is not ASCII: EUC-KR pages read scripts in their own charset.
 */
export function integrity(version: string): Plugin {
  return {
    name: 'integrity',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const lines: string[] = [];
        for (const file of Object.values(bundle)) {
          const source = file.type === 'chunk' ? file.code : file.source;
          if (!file.fileName.endsWith('.js') || typeof source !== 'string') continue;
          const wide = /[^\0-\x7f]/.exec(source);
          if (wide) this.error(`${file.fileName} is not ASCII at ${wide.index}: ${wide[0]}`);
          const hash = createHash('sha384').update(source).digest('base64');
          lines.push(`${file.fileName} sha384-${hash}`);
          if (file.type === 'chunk') {
            const fileName = file.fileName.replace('.js', `-${version}.js`);
            this.emitFile({ type: 'asset', fileName, source });
            lines.push(`${fileName} sha384-${hash}`);
          }
        }
        this.emitFile({
          type: 'asset',
          fileName: 'integrity.txt',
          source: `${lines.join('\n')}\n`,
        });
      },
    },
  };
}
