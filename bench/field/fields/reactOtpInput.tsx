import { useState } from 'react';
import OtpInput from 'react-otp-input';
import { mountInReact } from './inReact.js';

function Controlled() {
  const [code, setCode] = useState('');
  return (
    <OtpInput
      value={code}
      onChange={setCode}
      numInputs={6}
      inputType="tel"
      renderInput={(props) => <input {...props} style={{ width: 40, height: 48 }} />}
    />
  );
}

export function mount(host: HTMLElement): () => void {
  return mountInReact(host, <Controlled />);
}
