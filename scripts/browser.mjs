// Which Chromium the tests use: E2E_CHROMIUM, Playwright's own headless shell, or the system's.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Launch options for Playwright (none where it has its own browser), or null where there is no Chromium. */
export function findChromium() {
  const named = process.env.E2E_CHROMIUM;
  if (!named && hasPlaywrightShell()) return {};
  const executablePath = [named ?? SYSTEM].flat().find((path) => existsSync(path));
  return executablePath ? { executablePath } : null;
}

const FULL = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The whole browser, with its popup blocker and back-forward cache; null where there is none. */
export function findFullChromium() {
  const paths = [process.env.E2E_CHROMIUM_FULL ?? '', chromium.executablePath(), ...FULL];
  return paths.find((path) => existsSync(path)) ?? null;
}

/** `executablePath()` names the full build; the shell that headless runs use lies in a folder beside it. */
function hasPlaywrightShell() {
  const full = chromium.executablePath();
  const revision = /chromium-(\d+)/.exec(full)?.[1];
  if (!revision) return existsSync(full);
  const browsers = full.slice(0, full.indexOf(`chromium-${revision}`));
  const shell = join(browsers, `chromium_headless_shell-${revision}`);
  return existsSync(shell) && existsSync(dirname(shell)) && readdirSync(shell).length > 0;
}
