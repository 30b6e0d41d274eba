import { createRoot } from 'react-dom/client';

/** What React itself takes: a label, a field, a button. */
createRoot(document.getElementById('motp') as HTMLElement).render(
  <form>
    <label htmlFor="code">mOTP 인증번호</label>
    <input id="code" inputMode="numeric" autoComplete="one-time-code" required />
    <button>인증하기</button>
  </form>,
);
