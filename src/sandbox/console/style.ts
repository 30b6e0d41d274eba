export const CONSOLE_STYLE = `
:root { color-scheme: light; --deep: #083891; --ink: #1e2124; --soft: #464c53; --line: #cdd1d5; --red: #bd2c0f; --green: #0b6b53;
  font-family: 'Pretendard', 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif; font-size: 15px; line-height: 1.5; color: var(--ink); background: #eef2f9; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; word-break: keep-all; overflow-wrap: anywhere; }
h1, h2, p { margin: 0; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding: 16px 24px; color: #fff; background: var(--deep); }
h1 { font-size: 20px; }
header p { font-size: 13.5px; opacity: .9; }
#gone { padding: 10px 24px; background: #fff4d6; font-weight: 600; }
main { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 16px; max-width: 1240px; margin: 0 auto; padding: 16px; align-items: start; }
.left { display: grid; gap: 16px; }
section { padding: 16px 18px; border-radius: 14px; background: #fff; box-shadow: 0 1px 2px rgb(8 56 145 / 8%), 0 6px 20px rgb(8 56 145 / 8%); }
h2 { margin-bottom: 10px; font-size: 16px; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: 13px; font-weight: 600; color: var(--soft); }
th, td { padding: 6px 8px 6px 0; border-bottom: 1px solid #e6e8ea; vertical-align: middle; }
td small { display: block; font-size: 12.5px; color: var(--soft); }
td.code { font-size: 19px; font-weight: 800; letter-spacing: .04em; font-variant-numeric: tabular-nums; color: var(--deep); }
td.actions { text-align: right; padding-right: 0; white-space: nowrap; }
.state { font-weight: 600; }
.state.bad { color: var(--red); }
.row { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; font-size: 14px; }
.fates { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
button, select { min-height: 40px; padding: 6px 12px; border: 1px solid #8a949e; border-radius: 9px; background: #fff; color: inherit; font: inherit; font-size: 14px; }
button { cursor: pointer; }
button:hover { background: #f4f5f6; }
:is(button, select, input, summary):focus-visible { outline: 3px solid #256ef4; outline-offset: 2px; }
ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 8px; }
li { padding: 10px 12px; border: 1px solid #e6e8ea; border-left: 4px solid var(--green); border-radius: 9px; }
li.bad { border-left-color: var(--red); }
li p { font-variant-numeric: tabular-nums; }
li ul { margin: 6px 0 0; padding: 0 0 0 18px; color: #8a240f; font-weight: 600; }
details { margin-top: 4px; font-size: 13px; }
summary { cursor: pointer; color: var(--soft); min-height: 24px; }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px; margin: 6px 0 0; font-family: ui-monospace, Consolas, monospace; font-size: 12.5px; }
dt { color: var(--soft); }
dd { margin: 0; }
dd i { color: var(--soft); font-style: normal; }
#empty { color: var(--soft); }
iframe { width: 100%; height: 640px; border: 1px solid var(--line); border-radius: 18px; background: #fff; }
.phone { position: sticky; top: 16px; }
td small, td.code { white-space: nowrap; }
@media (max-width: 560px) { tr { display: grid; grid-template-columns: 1fr auto; } thead, td.actions { grid-column: 1 / -1; } thead { display: none; } td { border: 0; } tr { border-bottom: 1px solid #e6e8ea; } td.actions { text-align: left; } }
@media (max-width: 900px) { main { grid-template-columns: minmax(0, 1fr); } .phone { position: static; } }
`;
