import { readFile } from 'node:fs/promises';
import type { Reply } from './http.js';
import { readStatic } from './static.js';

/**
 * Old scripts that hazard pages include, by the name under `/hazards/vendor/`; what else lies there is the built file.
 * From npm, where Sizzle's speed tests hold old frameworks; the later ones of Debian (scripts/debian.mjs).
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
export async function hazardFile(dirs: readonly string[], path: string): Promise<Reply | null> {
  if (!path.startsWith('/hazards/')) return null;
  const name = /^\/hazards\/vendor\/([\w.-]+)$/.exec(path)?.[1];
  if (name !== undefined) return vendorFile(dirs, name);
  const file = await readStatic(dirs, path);
  if (file === null || !file.type.startsWith('text/html')) return null;
  const own = await readStatic(dirs, path.replace(/[^/]*$/, 'headers.json'));
  const headers = own === null ? {} : (JSON.parse(own.content.toString('utf8')) as Record<string, string>);
  return { status: 200, headers: { 'content-type': file.type, ...headers }, body: file.content };
}

async function vendorFile(dirs: readonly string[], name: string): Promise<Reply | null> {
  const path = VENDOR[name];
  const content =
    path === undefined
      ? (await readStatic(dirs, `/${name}`))?.content
      : await readFile(path).catch(() => undefined);
  if (content === undefined) return null;
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { status: 200, headers: { 'content-type': type }, body: content };
}
