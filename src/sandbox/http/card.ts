/** The look of the small pages around an identity verification. */
export const CARD_STYLE = `
:root { color-scheme: light; font-family: 'Pretendard', 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif; color: #1e2124; background: #f2f4f7; line-height: 1.55; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr; word-break: keep-all; overflow-wrap: anywhere; }
header { padding: 18px 20px; color: #fff; background: var(--brand, #083891); }
header .site { margin: 0; font-size: 13px; opacity: .85; }
h1 { margin: 2px 0 0; font-size: 19px; line-height: 1.35; letter-spacing: -.01em; }
main { width: 100%; max-width: 480px; margin: 0 auto; padding: 20px 16px 28px; }
.card { padding: 20px; border-radius: 14px; background: #fff; box-shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 6px 20px rgb(16 24 40 / 6%); }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
p { margin: 0 0 12px; }
.note { font-size: 13px; color: #464c53; }
button { width: 100%; min-height: 48px; padding: 10px 16px; border: 1px solid #8a949e; border-radius: 10px; background: #fff; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: #f4f5f6; }
a.main { display: block; margin-top: 10px; min-height: 48px; padding: 12px 16px; border-radius: 10px; text-align: center; font-weight: 600; color: var(--brand, #083891); }
button.main { border-color: transparent; background: var(--brand, #083891); color: #fff; }
button.main:hover { filter: brightness(1.12); }
button:focus-visible { outline: 3px solid #256ef4; outline-offset: 2px; }
`;
