// `npm run bench:embed`: from the start of the script to the first frame that has the field, on a processor six times
// slower: the script tag beside the package's component on React, and React with a bare form. Cold pages, shuffled rounds, the
// code inside the page, so no network and no cache. It asserts nothing, because times depend on the machine.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findChromium } from '../../scripts/browser.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 20);
const SLOWER = 6;

const root = fileURLToPath(new URL('../..', import.meta.url));
const scriptTag = readFileSync(`${root}dist/motp-widget.js`, 'utf8');
const candidates = {
  'script tag': `${scriptTag}
    MotpWidget.render(document.getElementById('motp'), { verify: () => Promise.resolve({ code: 200 }) });`,
  'the widget on React': await bundle('widget'),
  'React, a bare form': await bundle('form'),
};

const browser = await chromium.launch(findChromium() ?? {});
const times = new Map(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of shuffled(Object.keys(candidates))) times.get(name).push(await start(candidates[name]));
}
const version = browser.version();
await browser.close();

const [{ model }] = cpus();
console.log(
  `Chromium ${version}, ${cpus().length} × ${model}, ${SLOWER}× slower, ${ROUNDS} cold pages each\n`,
);
console.log('| page | kB gzip | field ready, ms | p95 | × the widget on React |\n|---|---:|---:|---:|---:|');
const reference = percentile(times.get('the widget on React'), 0.5);
for (const [name, taken] of times) {
  const kilobytes = (gzipSync(candidates[name], { level: 9 }).length / 1_000).toFixed(1);
  const middle = percentile(taken, 0.5);
  const cells = [middle.toFixed(0), percentile(taken, 0.95).toFixed(0), (middle / reference).toFixed(2)];
  console.log(`| ${[name, kilobytes, ...cells].join(' | ')} |`);
}

/** Milliseconds from the start of the script to the first frame that has the field. */
async function start(code) {
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>bench</title><div id="motp"></div>
    <script>
      const place = document.getElementById('motp');
      const ready = new Promise((seen) => {
        (function look() {
          if ((place.shadowRoot ?? place).querySelector('input')) seen(performance.now());
          else requestAnimationFrame(look);
        })();
      });
      const began = performance.now();
    </script>
    <script>${code.replaceAll('</script', '<\\/script')}</script>`;
  await page.route('http://bench.invalid/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://bench.invalid/');
  const taken = await page.evaluate('ready.then((at) => at - began)');
  await page.close();
  return taken;
}

/** A page's script as in production: one file with React inside. */
async function bundle(name) {
  const [{ output }] = await build({
    configFile: false,
    root: fileURLToPath(new URL('pages', import.meta.url)),
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: `${name}.tsx`, formats: ['iife'], name: '_' },
      // Files of their own, which nothing here asks for.
      rolldownOptions: { external: /locales\/(id|km|ne|th|vi|zh-Hans)\.js$/ },
    },
  });
  return output[0].code;
}

function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function shuffled(values) {
  return values
    .map((value) => [Math.random(), value])
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value);
}
