import { DARK, declare, LIGHT } from './colors.js';

/**
 * The one style sheet, for the page and for the shadow root. Values of KRDS, Korea's government design system. Lengths
 * in px or own em, never rem: hosts have roots of 62.5 %. Hosts restyle by custom properties and parts (docs/theming.md).
 */
export const css = `
/* Important rules inside a shadow tree win over the page's. */
:host {
  all: initial !important;
  display: block !important;
}
:host([hidden]) { display: none !important; }
.motp {
  ${declare(LIGHT)}
  --_gap: 24px;
  --_control: 56px;
  --_radius: var(--motp-radius, 8px);
  --_font: var(--motp-font, 'Pretendard GOV', Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif);
  --_font-size: var(--motp-font-size, 17px);

  container: motp / inline-size;
  /* A container has no width of its own: in a table cell or a float it would vanish. */
  contain-intrinsic-inline-size: 280px;
  box-sizing: border-box;
  display: block;
  max-width: 480px;
  min-width: 0;
  margin: 0 auto;
  padding: var(--_gap);
  border: 1px solid var(--_line);
  border-radius: 12px;
  background: var(--_surface);
  color: var(--_text);
  color-scheme: light;
  font: 400 var(--_font-size)/var(--_leading, 1.5) var(--_font);
  letter-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
  overflow-wrap: break-word;
  text-wrap: pretty;
  -webkit-text-size-adjust: 100%;
  -webkit-user-select: text;
  user-select: text;
}
/* Safari before 17 does not know it. */
@supports not (contain-intrinsic-inline-size: 1px) {
  .motp { width: 280px; min-width: min(100%, 480px); max-width: 100%; }
}
.motp[data-theme='dark'] { color-scheme: dark; ${declare(DARK)} }
@media (prefers-color-scheme: dark) {
  .motp[data-theme='auto'] { color-scheme: dark; ${declare(DARK)} }
}
.motp:lang(ko), .motp :lang(ko) { word-break: keep-all; }
/* Letters with marks above and below them. */
.motp:is(:lang(km), :lang(ne), :lang(th)) { --_leading: 1.75; }
.motp *, .motp *::before, .motp *::after { box-sizing: border-box; }
.motp :where(h2, h3, h4, p, ul, dl, dd, dt, li, section, header, footer, form, label) {
  margin: 0; padding: 0; border: 0; background: none;
  color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit;
}
.motp-unseen {
  position: absolute !important; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.motp :focus-visible { outline: 3px solid var(--_primary-strong); outline-offset: 2px; }

.motp-header { margin-bottom: 20px; }
.motp .motp-title { font-size: 1.412em; font-weight: 700; line-height: var(--_leading, 1.35); }
.motp-purpose { color: var(--_text-quiet); }

.motp .motp-label { display: block; font-weight: 700; }
.motp .motp-hint { margin-top: 4px; color: var(--_text-quiet); font-size: .883em; }

.motp-field {
  container-type: inline-size;
  position: relative;
  height: var(--_control);
  margin-top: 12px;
  border: 1px solid var(--_border);
  border-radius: var(--_radius);
  background: var(--_surface);
}
.motp-field:focus-within { outline: 2px solid var(--_primary-strong); outline-offset: -1px; }
.motp-field:has(.motp-input[aria-invalid='true']) { border-color: var(--_danger); outline-color: var(--_danger); box-shadow: inset 0 0 0 1px var(--_danger); }
/* Six equal places from the left edge on, so that a click can be told to a digit: see digitAt in pointing.ts. */
.motp .motp-input {
  --place: calc(100cqi / 6.5);
  display: block;
  width: 100%;
  height: 100%;
  margin: 0;
  padding: 0 0 0 .3em;
  padding: 0 0 0 calc((var(--place) - 1ch) / 2);
  border: 0;
  border-radius: inherit;
  outline: 0;
  background: transparent;
  background: linear-gradient(var(--_line), var(--_line)) no-repeat 0 100% / 0 0;
  color: var(--_text);
  caret-color: var(--_primary-strong);
  font: 700 1.412em/1.5 var(--_font);
  font-variant-numeric: tabular-nums;
  letter-spacing: .5em;
  letter-spacing: calc(var(--place) - 1ch);
  text-align: left;
  box-shadow: none;
  -webkit-appearance: none;
  appearance: none;
  scroll-margin: 24px;
}
.motp .motp-field::before {
  content: '';
  position: absolute;
  inset: auto 0 11px 0;
  height: 2px;
  --place: calc(100cqi / 6.5);
  background: repeating-linear-gradient(90deg, transparent 0 calc(var(--place) * .2), var(--_line) 0 calc(var(--place) * .8), transparent 0 var(--place));
  width: calc(100% * 6 / 6.5);
  pointer-events: none;
}

/* Room for a line of its own, so that the button stays where it is when it comes. */
.motp-countdown { margin: 8px 0; min-height: calc(2em * var(--_leading, 1.5) + 12px); font-size: .883em; color: var(--_text-quiet); }
.motp-countdown-number { font-weight: 700; font-variant-numeric: tabular-nums; color: var(--_primary-strong); }
.motp-countdown-track { display: block; height: 4px; margin-top: 4px; border-radius: 2px; overflow: hidden; background: var(--_surface-quiet); }
.motp-countdown-bar { display: block; height: 100%; border-radius: inherit; background: var(--_primary); transform-origin: left; }
.motp-countdown[data-ending] .motp-countdown-number { color: var(--_warning); }
.motp-countdown[data-ending] .motp-countdown-bar { background: var(--_warning); }
.motp .motp-countdown-note { margin-top: 4px; }

.motp-message {
  display: flex; gap: 8px; margin-top: 12px; padding: 12px;
  border-radius: var(--_radius); color: var(--_text); border: 1px solid transparent;
}
.motp-message-error { background: var(--_danger-surface); }
.motp-message-warning { background: var(--_warning-surface); }
.motp-message-success { background: var(--_success-surface); }
.motp-message-information { background: var(--_information-surface); }
.motp-message-text { flex: 1; min-width: 0; }
.motp-message-text p + p { margin-top: 4px; }
/* Beside the first line, however high that is. */
.motp-icon, .motp-spinner { margin-top: calc((var(--_leading, 1.4) - 1.4) * .5em); }
.motp-icon { flex: none; width: 24px; height: 24px; }
.motp-icon-error { color: var(--_danger); }
.motp-icon-warning { color: var(--_warning); }
.motp-icon-success { color: var(--_success); }
.motp-icon-information { color: var(--_information); }
.motp-icon-lock { color: var(--_primary-strong); }

.motp-checks { margin-top: 12px; padding: 12px 16px; border: 1px solid var(--_line); border-radius: var(--_radius); font-size: .941em; }
.motp .motp-checks-title { font-weight: 700; }
.motp .motp-checks ul { margin-top: 4px; padding-left: 20px; list-style: disc; }
.motp .motp-checks li { display: list-item; }

.motp .motp-button {
  display: inline-block; min-height: 44px; margin: 0; border: 1px solid transparent; border-radius: var(--_radius);
  background: none; color: inherit; font: inherit; font-weight: 700; letter-spacing: inherit; text-align: center;
  text-transform: none; cursor: pointer; box-shadow: none; text-shadow: none; -webkit-appearance: none; appearance: none; touch-action: manipulation;
}
.motp .motp-button-primary, .motp .motp-button-secondary { display: block; width: 100%; min-height: var(--_control); padding: 12px 16px; }
.motp .motp-button-primary { background: var(--_primary); color: var(--_on-primary); }
.motp .motp-button-primary:hover { background: var(--_primary-strong); }
.motp .motp-button-primary:active { background: var(--_primary-stronger); }
.motp .motp-button-secondary { border-color: var(--_border); background: var(--_surface); color: var(--_text); }
.motp .motp-button-secondary:hover { background: var(--_surface-quiet); }
.motp .motp-button-link { padding: 8px 0; text-align: start; color: var(--_primary-strong); font-weight: 400; text-decoration: underline; text-underline-offset: 3px; }
.motp .motp-button-link:hover { color: var(--_primary-stronger); }
.motp .motp-button[aria-disabled='true'] { background: var(--_primary-strong); cursor: progress; }
.motp-button-note { font-weight: 400; white-space: nowrap; }

.motp-panel { display: flex; flex-direction: column; gap: 16px; }
.motp-panel > [role='alert']:empty { display: none; }
.motp .motp-panel-title { position: relative; display: flex; gap: 8px; align-items: flex-start; font-size: 1.118em; font-weight: 700; line-height: var(--_leading, 1.4); }
/* A heading cannot be operated: a mark at the edge, where a ring would make it look like a field. */
.motp .motp-panel-title:focus { outline: 0; }
.motp .motp-panel-title:focus-visible::before { content: ''; position: absolute; inset: 0 auto 0 calc(-1 * var(--_gap)); border-left: 4px solid var(--_primary-strong); }
.motp .motp-quiet { color: var(--_text-quiet); font-size: .883em; }
.motp .motp-facts { display: flex; flex-direction: column; gap: 4px; padding: 12px 16px; border-radius: var(--_radius); background: var(--_surface-quiet); }
.motp-facts > div { display: flex; flex-wrap: wrap; gap: 0 12px; }
.motp .motp-facts dt { color: var(--_text-quiet); }
.motp .motp-facts dd { font-weight: 700; }
.motp-number { white-space: nowrap; }
.motp .motp-way { padding-top: 16px; border-top: 1px solid var(--_line); }
.motp .motp-way { display: flex; flex-direction: column; gap: 12px; }
.motp .motp-way-title { font-weight: 700; }
.motp .motp-footer { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between; font-size: .883em; }
.motp > .motp-footer { margin-top: 20px; padding-top: 12px; border-top: 1px solid var(--_line); font-size: 1em; }
.motp > .motp-footer > .motp-button { font-size: .883em; }
.motp-footer > [aria-expanded] { margin-left: auto; }
.motp-help { flex-basis: 100%; display: flex; flex-direction: column; gap: 12px; padding-top: 8px; }
.motp-help[hidden] { display: none; }
.motp-panel-title { scroll-margin: 24px; }
.motp-message { scroll-margin: 4px; }
.motp-help > .motp-button-link { align-self: flex-start; }
.motp .motp-topics { list-style: none; display: flex; flex-direction: column; gap: 8px; }
.motp .motp-topic { position: relative; width: 100%; padding: 10px 36px 10px 16px; border-color: var(--_line); font-weight: 400; text-align: start; }
.motp-topic::after { content: ''; position: absolute; inset: calc(50% - 5px) 18px auto auto; width: 8px; height: 8px; border: solid var(--_border); border-width: 2px 2px 0 0; transform: rotate(45deg); }
.motp .motp-topic:hover { background: var(--_surface-quiet); border-color: var(--_border); }
.motp .motp-steps, .motp-how ol { display: flex; flex-direction: column; gap: 8px; margin: 0; padding-inline-start: 1.5em; list-style: decimal; }
.motp .motp-steps li, .motp-how li { display: list-item; }
.motp-support { display: flex; flex-direction: column; gap: 8px; align-items: flex-start; }
.motp-support > .motp-button-primary, .motp-support > [role='status'] { align-self: stretch; }
:is(.motp-panel, .motp-support, .motp-clock-check) > [role] > .motp-message { margin-top: 0; }
.motp-support > :empty { margin-top: -8px; }
.motp .motp-report { width: 100%; margin: 0; padding: 12px; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface-quiet); color: inherit; font: inherit; font-size: .824em; line-height: 1.5; resize: vertical; }
.motp-blocked { display: flex; flex-direction: column; gap: 8px; margin-top: 12px; }
.motp-panel > .motp-blocked { margin-top: 0; }
.motp a.motp-button { text-decoration: none; line-height: 30px; }
.motp-choice { display: flex; gap: 8px; margin-top: 8px; }
.motp-clock-check, .motp-how { display: flex; flex-direction: column; gap: 12px; }
.motp-clock-check { padding: 12px 0 4px; }
.motp-form > .motp-way { margin-top: 16px; }
.motp-form > .motp-facts, .motp-form > .motp-quiet { margin-top: 16px; }
.motp-form > .motp-support { margin-top: 8px; }
.motp .motp-code { color: var(--_text-quiet); font-size: .883em; font-variant-numeric: tabular-nums; }
.motp-spinner { flex: none; width: 24px; height: 24px; border: 3px solid var(--_line); border-top-color: var(--_primary); border-radius: 50%; animation: motp-turn 1s linear infinite, motp-come .3s step-end; }
@keyframes motp-turn { to { transform: rotate(1turn); } }
/* What is over in 300 ms shows no spinner. */
@keyframes motp-come { from { opacity: 0; } }

@container motp (max-width: 340px) {
  .motp-header { margin-bottom: 16px; }
}
.motp[data-density='compact'] { --_gap: 16px; --_control: 48px; --_font-size: var(--motp-font-size, 16px); }
@media (max-width: 400px) { .motp { --_gap: 16px; } }
@media (prefers-reduced-motion: reduce) { .motp-spinner { animation: none; } }
@media (prefers-contrast: more) { .motp { --_line: var(--_border); --_text-quiet: var(--_text); } }
/* Paper takes no code, and a countdown on it would be wrong. */
@media print { .motp-input, .motp-countdown > *, .motp .motp-button, .motp-spinner { visibility: hidden !important; } }
@media (forced-colors: active) {
  .motp-countdown-track { border: 1px solid CanvasText; }
  .motp-countdown-bar { background: Highlight; forced-color-adjust: none; }
  .motp .motp-icon { color: CanvasText; }
  .motp .motp-button-link { border-color: Canvas; color: LinkText; }
  .motp .motp-button-primary {
    --_primary: ButtonText; --_primary-strong: ButtonText; --_primary-stronger: ButtonText; --_on-primary: ButtonFace;
    forced-color-adjust: none;
  }
  .motp .motp-facts { border: 1px solid CanvasText; }
}
`;
