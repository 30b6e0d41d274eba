export const PHONE_STYLE = `
:root { color-scheme: light; --deep: #083891; --blue: #256ef4; --ink: #1e2124; --soft: #464c53; --line: #cdd1d5; --red: #bd2c0f;
  font-family: 'Pretendard', 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif;
  font-size: 15px; line-height: 1.5; color: var(--ink); background: #eef2f9; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; word-break: keep-all; overflow-wrap: anywhere; }
h1, h2, p { margin: 0; }
p { text-wrap: pretty; }

header { padding: 0 18px 62px; color: #fff; background: linear-gradient(160deg, #0b4fcf 0%, var(--deep) 72%); }
.status { display: flex; justify-content: space-between; align-items: center; height: 34px; font-size: 13px; font-weight: 600; font-variant-numeric: tabular-nums; }
.status svg { display: block; }
.brand { display: flex; align-items: center; gap: 8px; margin-top: 12px; }
.brand h1 { font-size: 24px; line-height: 1.2; font-weight: 800; letter-spacing: -.02em; }
.brand span { padding: 1px 8px; border: 1px solid rgb(255 255 255 / 55%); border-radius: 99px; font-size: 12px; }
header p { font-size: 13.5px; opacity: .9; }

main { flex: 1; margin: -44px 14px 18px; }
section { padding: 20px 18px; border-radius: 16px; background: #fff; box-shadow: 0 1px 2px rgb(8 56 145 / 8%), 0 10px 28px rgb(8 56 145 / 12%); }
section:focus { outline: none; }
h2 { font-size: 17px; line-height: 1.4; }
.hint { margin-top: 2px; font-size: 13.5px; color: var(--soft); }

.code { text-align: center; }
.code h2 { font-size: 14px; font-weight: 600; color: var(--soft); }
output[data-code] { display: block; min-height: 1.2em; margin: 4px 0 2px; font-size: 47px; font-size: clamp(38px, 14.6vw, 54px); line-height: 1.2; font-weight: 800;
  letter-spacing: .02em; font-variant-numeric: tabular-nums; color: var(--deep); }
output[data-code] span + span { margin-left: .26em; }
.bar { height: 6px; margin: 12px 0 8px; border-radius: 99px; background: #e1e7f2; overflow: hidden; }
.bar i { display: block; height: 100%; border-radius: 99px; background: var(--blue); transform-origin: left; transition: background-color .2s; }
.ending .bar i { background: var(--red); }
.left { font-size: 14px; font-weight: 600; font-variant-numeric: tabular-nums; }
.ending .left { color: var(--red); }
.code .hint { margin-top: 12px; padding-top: 12px; border-top: 1px solid #e6e8ea; }

label { display: block; margin: 14px 0 4px; font-size: 14px; font-weight: 600; }
input[type=text], input[type=password], input[type=tel], input[type=number] { width: 100%; height: 46px; padding: 0 12px; border: 1px solid #8a949e; border-radius: 10px; background: #fff; color: inherit; font: inherit; font-size: 16px; }
input.pin { letter-spacing: .5em; font-size: 20px; font-variant-numeric: tabular-nums; }
input[aria-invalid=true] { border-color: var(--red); border-width: 2px; }
:is(input, button, summary):focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
.error { margin-top: 6px; font-size: 13.5px; color: var(--red); }
.refused { margin-top: 14px; padding: 12px; border-radius: 10px; background: #fdefec; color: #8a240f; font-size: 14px; font-weight: 600; }
.refused small { display: block; margin-top: 4px; font-size: 12.5px; font-weight: 400; }

button { min-height: 48px; padding: 8px 14px; border: 1px solid #8a949e; border-radius: 10px; background: #fff; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: #f4f5f6; }
button.main { width: 100%; margin-top: 16px; border-color: transparent; background: var(--blue); color: #fff; }
button.main:hover { background: #0b50d0; }
.foot { margin-top: 14px; text-align: center; }
.foot p { margin-bottom: 2px; font-size: 13px; color: var(--soft); }
button.plain { min-height: 44px; border-color: transparent; background: none; color: var(--deep); text-decoration: underline; text-underline-offset: 3px; }
.ask { margin-top: 14px; padding: 14px; border-radius: 14px; background: #fff; border: 1px solid var(--line); }
.ask p { font-size: 14px; }
.ask div { display: flex; gap: 8px; margin-top: 12px; }
.ask button { flex: 1; }
button.danger { border-color: transparent; background: #bd2c0f; color: #fff; }
button.danger:hover { background: #96230c; }
.gone { margin-bottom: 10px; padding: 8px 12px; border-radius: 10px; background: #fff4d6; font-size: 13.5px; }

aside { padding: 12px 16px 16px; border-top: 2px dashed #b1b8be; background: #f4f5f6; font-size: 13px; color: var(--soft); }
aside h2 { display: inline; font-size: 13px; color: var(--ink); }
aside h2 + span { margin-left: 4px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0; }
dt { color: var(--soft); }
dd { margin: 0; color: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; }
fieldset { margin: 10px 0 0; padding: 0; border: 0; }
legend, aside label { margin: 0; padding: 0 0 4px; font-size: 13px; font-weight: 400; color: var(--soft); }
.switch { display: grid; grid-template-columns: 1fr 1fr; padding: 3px; border-radius: 10px; background: #dfe3e8; }
.switch label { display: flex; align-items: center; justify-content: center; gap: 6px; min-height: 40px; margin: 0; padding: 0; border-radius: 8px; font-weight: 600; cursor: pointer; }
.switch label:has(:checked) { background: #fff; color: var(--deep); box-shadow: 0 1px 3px rgb(0 0 0 / 18%); }
.switch input { width: 16px; height: 16px; margin: 0; accent-color: var(--blue); cursor: pointer; }
.clock { margin-top: 10px; }
.clock > div { display: grid; grid-template-columns: 1fr 84px auto; gap: 8px; align-items: center; }
.clock input[type=range] { width: 100%; min-width: 0; height: 24px; margin: 0; accent-color: var(--blue); }
.clock input[type=number] { height: 40px; padding: 0 8px; font-size: 15px; font-variant-numeric: tabular-nums; }
.clock button { min-height: 40px; padding: 4px 10px; font-size: 13px; }
@media (prefers-reduced-motion: no-preference) { .bar i { transition: transform .25s linear, background-color .2s; } }
`;
