import { useMemo, useState, type CSSProperties } from 'react';
import { MotpWidget, type MotpWidgetOptions } from '../../src/index.js';
import { hostOf } from '../../src/demo/inPage/host.js';
import { createIdentityWindow } from './identityWindow.js';
import { openSandbox } from '../../src/demo/inPage/sandbox.js';
import './scene.css';

export interface Exhibit {
  label: string;
  width: number;
  options: Partial<MotpWidgetOptions>;
}

/** Several widgets beside each other, each with a sandbox of its own. */
export function Gallery({ exhibits, theme }: { exhibits: readonly Exhibit[]; theme: string }) {
  return (
    <main className="scene" data-theme={theme}>
      {exhibits.map(({ label, width, options }) => (
        <figure key={label} style={{ width } satisfies CSSProperties}>
          <figcaption>{label}</figcaption>
          <One {...options} />
        </figure>
      ))}
    </main>
  );
}

function One(options: Partial<MotpWidgetOptions>) {
  const [window] = useState(createIdentityWindow);
  const host = useMemo(() => {
    const sandbox = openSandbox({ who: 'fine', fault: null, mistake: null, secondsLeft: 42 });
    return hostOf(sandbox, 'window', window);
  }, [window]);
  return <MotpWidget {...host} {...options} />;
}
