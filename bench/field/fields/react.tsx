import { mountInReact } from './inReact.js';

export function mount(host: HTMLElement): () => void {
  return mountInReact(
    host,
    <label>
      인증번호 <input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
    </label>,
  );
}
