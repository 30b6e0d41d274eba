import adapting from './adapting.css?inline';
import { DARK, declare, LIGHT } from './colors.js';
import form from './form.css?inline';
import help from './help.css?inline';
import panels from './panels.css?inline';
import parts from './parts.css?inline';
import root from './root.css?inline';

const colors = `.motp{${declare(LIGHT)}}
.motp[data-theme='dark']{${declare(DARK)}}
@media (prefers-color-scheme:dark){.motp[data-theme='auto']{${declare(DARK)}}}`;

/** The one style sheet, for the page and for the shadow root. */
export const css = [colors, root, form, parts, panels, help, adapting].join('\n');
