import { useId, useState } from 'react';
import { DEMO_FAULTS } from '../sandbox/control/demoFaults.js';
import { TRAINEES } from '../sandbox/trainees.js';
import { PURPOSES } from '../core/purpose.js';
import { ENDONYMS, LOCALE_NAMES } from '../locales/names.js';
import { withChoice, type Choice } from './choice.js';
import { texts } from './texts.js';

interface DemoBarProps {
  choice: Choice;
  trainee: string;
  /** Puts everything back to where it began; false if that failed. */
  onReset: () => Promise<boolean>;
  /** Whether the page with the script tag is there too. */
  hasOtherPage?: boolean;
}

/** Not a part of the LMS: who is shown, what for, in which language, and what goes wrong. */
export function DemoBar({ choice, trainee, onReset, hasOtherPage = false }: DemoBarProps) {
  const t = texts[choice.lang].demo;
  const [failed, setFailed] = useState(false);
  const noteId = useId();
  const { search } = window.location;
  const story = TRAINEES.find(({ id }) => id === trainee)?.story[choice.lang];

  const choose = (key: keyof Choice) => (value: string) => {
    window.location.assign(withChoice(search, key, value));
  };

  async function reset(): Promise<void> {
    if (await onReset()) window.location.reload();
    else setFailed(true);
  }

  return (
    <section id="bar" className="demo-bar" aria-label={t.chooser}>
      <div className="demo-bar__inner">
        <p className="demo-chip">{t.label}</p>
        <div className="demo-bar__fields">
          <Chooser
            label={t.trainee}
            value={trainee}
            options={TRAINEES.map(({ id, title }) => [id, title[choice.lang]])}
            describedBy={noteId}
            onChoose={choose('trainee')}
          />
          <Chooser
            label={t.purpose}
            value={choice.purpose}
            options={PURPOSES.map((id) => [id, `${id} ${texts[choice.lang].purposes[id].name}`])}
            describedBy={noteId}
            onChoose={choose('purpose')}
          />
          <Chooser
            label={t.language}
            value={choice.locale}
            options={LOCALE_NAMES.map((id) => [id, ENDONYMS[id]])}
            describedBy={noteId}
            onChoose={choose('lang')}
          />
          <Chooser
            label={t.fault}
            value={choice.fault ?? ''}
            options={[
              ['', texts[choice.lang].noFault],
              ...DEMO_FAULTS.map(({ name, description }) => [name, description[choice.lang]] as const),
            ]}
            describedBy={noteId}
            onChoose={choose('fault')}
          />
        </div>
        <div className="demo-bar__actions">
          <button type="button" onClick={() => void reset()}>
            {t.reset}
          </button>
          {hasOtherPage && <a href={`/embed.html${search}`}>{t.otherPage}</a>}
        </div>
        <p className="demo-bar__story">
          <strong>{t.story}</strong> {story} <span id={noteId}>{t.note}</span>
        </p>
        <p role="alert" className="demo-bar__alert">
          {failed && t.resetFailed}
        </p>
      </div>
    </section>
  );
}

interface ChooserProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  describedBy: string;
  onChoose: (value: string) => void;
}

function Chooser({ label, value, options, describedBy, onChoose }: ChooserProps) {
  const id = useId();
  return (
    <div className="chooser">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
