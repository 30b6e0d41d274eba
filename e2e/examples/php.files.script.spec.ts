import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { notOfPhp56 } from '../support/examples/php56.js';

const FOLDER = 'examples/php';
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));

for (const name of FILES) {
  test(`${name} is ASCII, without a BOM`, () => {
    expect(readFileSync(join(FOLDER, name), 'latin1')).toMatch(/^[\n\x20-\x7e]*$/);
  });
}

for (const name of FILES.filter((one) => one.endsWith('.php'))) {
  test(`${name} is PHP 5.6`, () => {
    const code = readFileSync(join(FOLDER, name), 'utf8');
    expect(notOfPhp56(code)).toEqual([]);
    expect(code.match(/<\?(?!php\b|=)/g), 'short tags').toBeNull();
    // Functions that not every PHP has are checked for first.
    expect(code.match(/random_bytes/g)?.length ?? 0).toBe(name === 'motp/lib/http.php' ? 2 : 0);
  });
}

for (const code of [
  '$a ?? 1;',
  'function f(int $a) {}',
  'function f(?Foo $a) {}',
  'function f(): string {}',
  '$f = function (): int {};',
  'fn($a) => 1;',
  '$a?->b;',
  '[$a, $b] = $c;',
  'list("a" => $b) = $c;',
  'foreach ($a as [$b]) {}',
  'class A { private const B = 1; }',
  'try {} catch (A|B $e) {}',
  '$a <=> $b;',
  'new class {};',
  'f($a,);',
  'use A\\{B, C};',
  'str_contains($a, $b);',
  'dirname($a, 2);',
  'define("A", array(1));',
]) {
  test(`${code} is not`, () => {
    expect(notOfPhp56(`<?php ${code}`)).not.toEqual([]);
  });
}

test('the other languages have the same tables and texts', () => {
  const text = (path: string) => readFileSync(join('examples', path), 'utf8');
  expect(text('node/motp/tables.sql')).toBe(text('php/motp/tables.sql'));
  expect(text('java/tables.sql')).toBe(text('php/motp/tables.sql'));
  expect(text('node/motp/app-ticket.sql')).toBe(text('php/motp/app-ticket.sql'));
  expect(text('java/app-ticket.sql')).toBe(text('php/motp/app-ticket.sql'));
  expect(text('java/src/motp/texts.json')).toBe(text('php/motp/lib/texts.json'));
  expect(text('node/motp/texts.json')).toBe(text('php/motp/lib/texts.json'));
});
