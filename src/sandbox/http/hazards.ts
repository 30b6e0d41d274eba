import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { fileAt } from './files.js';
import type { Env } from './line.js';

/**
 * Old scripts that hazard pages include, by the name under `/hazards/vendor/`; what else lies there is the built file.
 * From npm, where Sizzle's speed tests hold old frameworks; the later ones of Debian (scripts/wants.mjs).
 */
const VENDOR: Record<string, string> = {
  'jquery-1.12.js': 'node_modules/jquery/dist/jquery.min.js',
  'jquery.mobile.js': 'node_modules/jquery-mobile/dist/jquery.mobile.min.js',
  'jquery.mobile.css': 'node_modules/jquery-mobile/dist/jquery.mobile.min.css',
  'require.js': 'node_modules/requirejs/require.js',
  'bootstrap.js': 'node_modules/bootstrap/dist/js/bootstrap.bundle.min.js',
  'bootstrap.css': 'node_modules/bootstrap/dist/css/bootstrap.min.css',
  'i18next.js': 'node_modules/i18next/dist/umd/i18next.min.js',
  'react-16.js': 'node_modules/react-16/umd/react.production.min.js',
  'react-dom-16.js': 'node_modules/react-dom-16/umd/react-dom.production.min.js',
  'react-17.js': 'node_modules/react-17/umd/react.production.min.js',
  'react-dom-17.js': 'node_modules/react-dom-17/umd/react-dom.production.min.js',
  'prototype-1.6.js': 'node_modules/sizzle/speed/frameworks/prototype.js',
  'mootools-1.2.js': 'node_modules/sizzle/speed/frameworks/mootools.js',
  'prototype-1.7.js': '/usr/share/javascript/prototype/prototype.js',
  'mootools-1.4.js': '/usr/share/javascript/mootools/mootools-core.min.js',
};

/**
 * What hazard pages need of a server: old libraries, and headers. `headers.json` beside a page is sent with it, so that
 * a page can have a policy, or no charset. A script or a style sheet of these pages never says its charset.
 */
export function hazards(folders: readonly string[]): Hono<Env> {
  return new Hono<Env>()
    .get('/hazards/vendor/:name', async (c, next) => {
      const name = c.req.param('name');
      const content = await vendorFile(folders, name);
      if (content === null) return next();
      const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return new Response(content, { headers: { 'content-type': type } });
    })
    .use('/hazards/*', async (c, next) => {
      await next();
      if (c.res.status !== 200 || !c.res.headers.get('content-type')?.startsWith('text/html')) return;
      const own = await firstFile(folders, join(dirname(c.req.path), 'headers.json'));
      const headers = own === null ? {} : (JSON.parse(new TextDecoder().decode(own)) as object);
      for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, String(value));
    });
}

function vendorFile(folders: readonly string[], name: string) {
  const path = VENDOR[name];
  return path === undefined ? firstFile(folders, name) : fileAt(path);
}

async function firstFile(folders: readonly string[], name: string) {
  for (const folder of folders) {
    const content = await fileAt(join(folder, name));
    if (content !== null) return content;
  }
  return null;
}
