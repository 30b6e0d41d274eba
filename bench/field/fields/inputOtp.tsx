import { OTPInput } from 'input-otp';
import { mountInReact } from './inReact.js';

export function mount(host: HTMLElement): () => void {
  return mountInReact(
    host,
    <OTPInput
      maxLength={6}
      aria-label="인증번호"
      render={({ slots }) => (
        <div style={{ display: 'flex', gap: 4 }}>
          {slots.map(({ char, isActive, hasFakeCaret }, i) => (
            <div key={i} style={{ width: 40, height: 48, border: `1px solid ${isActive ? 'blue' : 'grey'}` }}>
              {char}
              {hasFakeCaret && '|'}
            </div>
          ))}
        </div>
      )}
    />,
  );
}
