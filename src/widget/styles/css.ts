/**
 * The one style sheet, for the page and for the shadow root. Values of KRDS, Korea's government design system. Lengths
 * in px or own em, never rem: hosts have roots of 62.5 %. What a host may set is a custom property of `.motp`.
 */
export const css = `
:host {
  all: initial !important;
  display: block !important;
}
.motp {
  --motp-primary: #256ef4;
  --motp-primary-strong: #0b50d0;
  --motp-primary-stronger: #083891;
  --motp-on-primary: #fff;
  --motp-text: #1e2124;
  --motp-text-quiet: #464c53;
  --motp-surface: #fff;
  --motp-surface-quiet: #f4f5f6;
  --motp-border: #58616a;
  --motp-line: #cdd1d5;
  --motp-danger: #bd2c0f;
  --motp-danger-surface: #fdefec;
  --motp-warning: #8a5c00;
  --motp-warning-surface: #fff3db;
  --motp-success: #267337;
  --motp-success-surface: #eaf6ec;
  --motp-information: #096ab3;
  --motp-information-surface: #e7f4fe;
  --motp-radius: 8px;
  --motp-font: 'Pretendard GOV', Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
  --motp-font-size: 17px;

  container: motp / inline-size;
  box-sizing: border-box;
  display: block;
  max-width: 480px;
  min-width: 0;
  margin: 0 auto;
  padding: 24px;
  border: 1px solid var(--motp-line);
  border-radius: 12px;
  background: var(--motp-surface);
  color: var(--motp-text);
  color-scheme: light;
  font: 400 var(--motp-font-size)/1.5 var(--motp-font);
  letter-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  -webkit-user-select: text;
  user-select: text;
}
.motp:lang(ko) { word-break: keep-all; }
.motp *, .motp *::before, .motp *::after { box-sizing: border-box; }
.motp :where(h2, h3, h4, p, ul, dl, dd, dt, li, section, header, footer, form, label) {
  margin: 0; padding: 0; border: 0; background: none;
  color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit;
}
.motp-unseen {
  position: absolute !important; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.motp :focus-visible { outline: 3px solid var(--motp-primary-strong); outline-offset: 2px; }

.motp-header { margin-bottom: 20px; }
.motp .motp-title { font-size: 1.412em; font-weight: 700; line-height: 1.35; }
.motp-purpose { color: var(--motp-text-quiet); }

.motp .motp-label { display: block; font-weight: 700; }
.motp .motp-hint { margin-top: 4px; color: var(--motp-text-quiet); font-size: .883em; }

.motp-field {
  container-type: inline-size;
  position: relative;
  height: 56px;
  margin-top: 12px;
  border: 1px solid var(--motp-border);
  border-radius: var(--motp-radius);
  background: var(--motp-surface);
}
.motp-field:focus-within { outline: 2px solid var(--motp-primary-strong); outline-offset: -1px; }
.motp-field:has(.motp-input[aria-invalid='true']) { border-color: var(--motp-danger); box-shadow: inset 0 0 0 1px var(--motp-danger); }
/* Six equal places from the left edge on, so that a click can be told to a digit: see digitAt in codeField.ts. */
.motp .motp-input {
  --place: calc((100cqi + .5ch) / 6.5);
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
  background: linear-gradient(var(--motp-line), var(--motp-line)) no-repeat 0 100% / 0 0;
  color: var(--motp-text);
  caret-color: var(--motp-primary-strong);
  font: 700 24px/54px var(--motp-font);
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
  background: repeating-linear-gradient(90deg, transparent 0 calc(var(--place) * .22), var(--motp-line) 0 calc(var(--place) * .82), transparent 0 var(--place));
  width: calc(100% * 6 / 6.5);
  pointer-events: none;
}

.motp-countdown { margin-top: 8px; min-height: 56px; font-size: .883em; color: var(--motp-text-quiet); }
.motp-countdown-number { font-weight: 700; font-variant-numeric: tabular-nums; color: var(--motp-primary-strong); }
.motp-countdown-track { display: block; height: 4px; margin-top: 4px; border-radius: 2px; overflow: hidden; background: var(--motp-surface-quiet); }
.motp-countdown-bar { display: block; height: 100%; border-radius: inherit; background: var(--motp-primary); transform-origin: left; }
.motp-countdown[data-ending] .motp-countdown-number { color: var(--motp-warning); }
.motp-countdown[data-ending] .motp-countdown-bar { background: var(--motp-warning); }
.motp .motp-countdown-note { margin-top: 4px; }

.motp-message {
  display: flex; gap: 8px; margin-bottom: 12px; padding: 12px;
  border-radius: var(--motp-radius); color: var(--motp-text); border: 1px solid transparent;
}
.motp-message-error { background: var(--motp-danger-surface); }
.motp-message-warning { background: var(--motp-warning-surface); }
.motp-message-success { background: var(--motp-success-surface); }
.motp-message-information { background: var(--motp-information-surface); }
.motp-message-text { flex: 1; min-width: 0; }
.motp-message-text p + p { margin-top: 4px; }
.motp-icon { flex: none; width: 24px; height: 24px; }
.motp-icon-error { color: var(--motp-danger); }
.motp-icon-warning { color: var(--motp-warning); }
.motp-icon-success { color: var(--motp-success); }
.motp-icon-information { color: var(--motp-information); }
.motp-icon-lock { color: var(--motp-primary-strong); }

.motp-checks { margin-bottom: 16px; padding: 12px 16px; border: 1px solid var(--motp-line); border-radius: var(--motp-radius); font-size: .941em; }
.motp .motp-checks-title { font-weight: 700; }
.motp .motp-checks ul { margin-top: 4px; padding-left: 20px; list-style: disc; }
.motp .motp-checks li { display: list-item; }

.motp .motp-button {
  display: inline-block; min-height: 44px; margin: 0; border: 1px solid transparent; border-radius: var(--motp-radius);
  background: none; color: inherit; font: inherit; font-weight: 700; letter-spacing: inherit; text-align: center;
  text-transform: none; cursor: pointer; box-shadow: none; text-shadow: none; -webkit-appearance: none; appearance: none; touch-action: manipulation;
}
.motp .motp-button-primary, .motp .motp-button-secondary { display: block; width: 100%; min-height: 56px; padding: 12px 16px; }
.motp .motp-button-primary { background: var(--motp-primary); color: var(--motp-on-primary); }
.motp .motp-button-primary:hover { background: var(--motp-primary-strong); }
.motp .motp-button-primary:active { background: var(--motp-primary-stronger); }
.motp .motp-button-secondary { border-color: var(--motp-border); background: var(--motp-surface); color: var(--motp-text); }
.motp .motp-button-secondary:hover { background: var(--motp-surface-quiet); }
.motp .motp-button-link { padding: 8px 4px; color: var(--motp-primary-strong); font-weight: 400; text-decoration: underline; text-underline-offset: 3px; }
.motp .motp-button-link:hover { color: var(--motp-primary-stronger); }
.motp .motp-button[aria-disabled='true'] { background: var(--motp-primary-strong); cursor: progress; }
.motp-button-note { font-weight: 400; white-space: nowrap; }

.motp-panel { display: flex; flex-direction: column; gap: 16px; }
.motp-panel > [role='alert']:empty { display: none; }
.motp .motp-panel-title { display: flex; gap: 8px; align-items: flex-start; font-size: 1.118em; font-weight: 700; line-height: 1.4; }
.motp .motp-panel-title:focus { outline: 0; }
.motp .motp-panel-title:focus-visible { outline: 3px solid var(--motp-primary-strong); outline-offset: 4px; border-radius: 2px; }
.motp .motp-quiet { color: var(--motp-text-quiet); font-size: .883em; }
.motp .motp-facts { display: flex; flex-direction: column; gap: 4px; padding: 12px 16px; border-radius: var(--motp-radius); background: var(--motp-surface-quiet); }
.motp-facts > div { display: flex; flex-wrap: wrap; gap: 0 12px; }
.motp .motp-facts dt { color: var(--motp-text-quiet); }
.motp .motp-facts dd { font-weight: 700; }
.motp .motp-way { padding-top: 16px; border-top: 1px solid var(--motp-line); }
.motp .motp-way { display: flex; flex-direction: column; gap: 12px; }
.motp .motp-way-title { font-weight: 700; }
.motp .motp-footer { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; justify-content: space-between; font-size: .883em; }
.motp-form > .motp-footer { margin-top: 12px; }
.motp-panel > [role='alert'] > .motp-message { margin-bottom: 0; }
.motp .motp-code { color: var(--motp-text-quiet); font-size: .883em; font-variant-numeric: tabular-nums; }
.motp-spinner { flex: none; width: 24px; height: 24px; border: 3px solid var(--motp-line); border-top-color: var(--motp-primary); border-radius: 50%; animation: motp-turn 1s linear infinite; }
@keyframes motp-turn { to { transform: rotate(1turn); } }

@container motp (max-width: 340px) {
  .motp-header { margin-bottom: 16px; }
}
@media (max-width: 400px) { .motp { padding: 16px; } }
@media (prefers-reduced-motion: reduce) { .motp-spinner { animation-duration: 4s; } }
@media (forced-colors: active) {
  .motp-field, .motp-message, .motp .motp-button { border-color: currentColor; }
  .motp-countdown-track { border: 1px solid CanvasText; }
  .motp-countdown-bar { background: Highlight; forced-color-adjust: none; }
}
`;
