/** One page for each field: `?field=input-otp`. Each is a chunk of its own, so that a page has no code of the others. */
export interface Field {
  /** Draws the field. Returns a function that removes it. */
  mount: (host: HTMLElement) => () => void;
}

const fields: Record<string, () => Promise<Field>> = {
  bare: () => import('./fields/bare.js'),
  'React, plain input': () => import('./fields/react.js'),
  'ours, React': () => import('./fields/oursInReact.js'),
  'ours, script tag': () => import('./fields/oursByScript.js'),
  'input-otp': () => import('./fields/inputOtp.js'),
  'react-otp-input': () => import('./fields/reactOtpInput.js'),
  'Radix one-time-password-field': () => import('./fields/radix.js'),
};

declare global {
  interface Window {
    bench: {
      mount: () => void;
      /** Mounts and unmounts so many times, one frame each, because effects run in frames. */
      again: (times: number) => Promise<void>;
    };
  }
}

async function start(name: string): Promise<void> {
  const host = document.querySelector<HTMLElement>('#field');
  const load = fields[name];
  if (host === null || load === undefined) throw new Error(`no field ${name}`);
  const { mount } = await load();
  window.bench = {
    mount: () => void mount(host),
    async again(times) {
      for (let i = 0; i < times; i += 1) {
        const unmount = mount(host);
        await frame();
        unmount();
        await frame();
      }
    },
  };
  document.documentElement.dataset['ready'] = '';
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

void start(new URLSearchParams(location.search).get('field') ?? 'bare');
