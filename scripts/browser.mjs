// Finds the browsers for the tests: those that E2E_CHROMIUM, E2E_CHROMIUM_FULL, E2E_FIREFOX and E2E_MINIBROWSER name,
// Playwright's own where they are installed, or the system's (Debian's packages). Null where there is none.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, firefox, webkit } from '@playwright/test';

const first = (...paths) => paths.flat().find((path) => path && existsSync(path)) ?? null;

/** Launch options for Playwright (none where it has its own browser), or null where there is no Chromium. */
export function findChromium() {
  const named = process.env.E2E_CHROMIUM;
  if (!named && hasPlaywrightShell()) return {};
  const executablePath = named
    ? first(named)
    : first('/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome');
  return executablePath === null ? null : { executablePath };
}

/** The whole browser, with its popup blocker and back-forward cache; null where there is none. */
export function findFullChromium() {
  return first(
    process.env.E2E_CHROMIUM_FULL,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  );
}

/** Playwright's own, or a stock Firefox by WebDriver BiDi. With its popup blocker, which Playwright switches off. */
export function findFirefox() {
  const firefoxUserPrefs = { 'dom.disable_open_during_load': true };
  const named = process.env.E2E_FIREFOX;
  if (!named && existsSync(firefox.executablePath())) return { firefoxUserPrefs };
  const executablePath = named
    ? first(named)
    : first('/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox');
  return executablePath === null ? null : { channel: 'moz-firefox', executablePath, firefoxUserPrefs };
}

/** Whether Playwright has a WebKit of its own here; it cannot drive another. */
export function hasPlaywrightWebKit() {
  return existsSync(webkit.executablePath());
}

/** WebKitGTK, driven by WebDriver, in Debian's current version. */
export function findWebKitGtk() {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}`);
  const binary = first(
    process.env.E2E_MINIBROWSER,
    folders.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`),
  );
  const driver = first('/usr/bin/WebKitWebDriver');
  if (binary === null || driver === null || first('/usr/bin/Xvfb') === null) return null;
  const args = ['--automation', '--time-zone=Asia/Seoul'];
  return {
    driver,
    display: true,
    capabilities: { 'webkitgtk:browserOptions': { binary, args }, timeouts: { script: null } },
  };
}

/** WPE, driven by WebDriver: Debian 12 has 2.38, the WebKit of Safari 16.0, the oldest version that we support. */
export function findWpe() {
  const [driver, binary] = [first('/usr/bin/WPEWebDriver'), first('/usr/bin/cog')];
  if (driver === null || binary === null) return null;
  const args = ['--automation', '--platform=headless'];
  return {
    driver,
    display: false,
    capabilities: { 'wpe:browserOptions': { binary, args }, timeouts: { script: null } },
  };
}

/** The names of the missing browsers. On a laptop, Playwright's WebKit takes the place of both system WebKits. */
export function missingBrowsers() {
  const webkitIsThere = hasPlaywrightWebKit() || (findWebKitGtk() && findWpe());
  const found = {
    'Chromium, headless': findChromium(),
    'Chromium, whole': findFullChromium(),
    Firefox: findFirefox(),
    WebKit: webkitIsThere,
  };
  return Object.keys(found).filter((name) => !found[name]);
}

/** `executablePath()` names the full build; the shell that headless runs use lies in a folder beside it. */
function hasPlaywrightShell() {
  const full = chromium.executablePath();
  const revision = /chromium-(\d+)/.exec(full)?.[1];
  if (!revision) return existsSync(full);
  const browsers = full.slice(0, full.indexOf(`chromium-${revision}`));
  const shell = join(browsers, `chromium_headless_shell-${revision}`);
  return existsSync(shell) && readdirSync(shell).length > 0;
}
