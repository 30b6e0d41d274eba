import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { MotpWidget, type MotpWidgetOptions } from '../../src/index.js';
import { DEMO_FAULTS } from '../../src/sandbox/control/demoFaults.js';
import { hostOf, type IdentityWay } from '../../src/demo/inPage/host.js';
import { createIdentityWindow } from './identityWindow.js';
import { PhoneFrame } from '../../src/demo/inPage/PhoneFrame.js';
import { type Circumstances, openSandbox } from '../../src/demo/inPage/sandbox.js';
import { texts } from './texts.js';
import './scene.css';

export interface SceneProps extends Partial<MotpWidgetOptions>, Circumstances {
  /** How the identity verification goes on. */
  way: IdentityWay;
  /** Of the widget's container, in CSS pixels. */
  width?: number;
}

/** The widget on a page of an invented institution, beside the trainee's phone whose code really matches. */
export function Scene(props: SceneProps) {
  const { who, fault, mistake, secondsLeft, way, width = 500, ...options } = props;
  const sandbox = useMemo(
    () => openSandbox({ who, fault, mistake, secondsLeft }),
    [who, fault, mistake, secondsLeft],
  );
  const [window] = useState(createIdentityWindow);
  const identity = useSyncExternalStore(window.subscribe, window.address);
  const host = useMemo(() => hostOf(sandbox, way, window), [sandbox, way, window]);
  const lang = (options.locale ?? 'ko') === 'ko' ? 'ko' : 'en';
  const t = texts[lang];
  const broken = DEMO_FAULTS.find(({ name }) => name === fault);

  return (
    <main className="scene" lang={lang} data-theme={options.theme ?? 'light'}>
      <dl className="scene-story">
        <Fact name={t.who}>
          <b>{sandbox.trainee.story.title[lang]}</b> {sandbox.trainee.story.story[lang]}
        </Fact>
        {broken && <Fact name={t.fault}>{broken.description[lang]}</Fact>}
        {mistake && <Fact name={t.mistake}>{t.mistakes[mistake]}</Fact>}
      </dl>
      <figure style={{ width }}>
        <figcaption>
          {t.place} <small>{width}px</small>
        </figcaption>
        <MotpWidget {...host} {...options} />
      </figure>
      {identity === null ? (
        <figure className="scene-hand">
          <figcaption>
            {t.phone} <small>{t.phoneNote}</small>
          </figcaption>
          <PhoneFrame className="scene-phone" sandbox={sandbox} lang={lang} title={t.phoneFrame} />
        </figure>
      ) : (
        <figure className="scene-hand">
          <figcaption>{t.identity}</figcaption>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the sandbox's own */}
          <iframe className="scene-identity" src={identity} title={t.identityFrame} />
        </figure>
      )}
    </main>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
