import { en } from './en.js';
import { id } from './id.js';
import { km } from './km.js';
import { ko, type Messages } from './ko.js';
import type { LocaleName } from './names.js';
import { ne } from './ne.js';
import { th } from './th.js';
import { vi } from './vi.js';
import { zhHans } from './zh-Hans.js';

/** Every language at once, for the build, the stories and the tests: the widget itself loads the one that it shows. */
export const LOCALES: Record<LocaleName, Messages> = { ko, en, vi, 'zh-Hans': zhHans, ne, km, th, id };
