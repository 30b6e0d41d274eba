import * as OneTimePassword from '@radix-ui/react-one-time-password-field';
import { mountInReact } from './inReact.js';

export function mount(host: HTMLElement): () => void {
  return mountInReact(
    host,
    <OneTimePassword.Root aria-label="인증번호">
      {['1', '2', '3', '4', '5', '6'].map((place) => (
        <OneTimePassword.Input key={place} style={{ width: 40, height: 48 }} />
      ))}
      <OneTimePassword.HiddenInput />
    </OneTimePassword.Root>,
  );
}
