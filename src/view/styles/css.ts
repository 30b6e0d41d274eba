import adapting from './adapting.css?inline';
import { brand, ON_DARK, ON_LIGHT } from './brand.js';
import { DARK, declare, LIGHT } from './colors.js';
import form from './form.css?inline';
import help from './help.css?inline';
import page from './page.css?inline';
import panels from './panels.css?inline';
import parts from './parts.css?inline';
import root from './root.css?inline';

const light = ON_LIGHT + declare(LIGHT);
const dark = ON_DARK + declare(DARK);
const colors = `.motp{${light}}
.motp[data-theme='dark']{${dark}}
@media (prefers-color-scheme:dark){.motp[data-theme='auto']{${dark}}}
${brand}`;

/** The one style sheet, for the page and for the shadow root. */
export const css = [colors, page, root, form, parts, panels, help, adapting].join('\n');
