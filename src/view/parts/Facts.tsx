import { HANGUL, Text } from './Text.js';

export type Fact = readonly [name: string, value: string, href?: string | undefined];

interface FactsProps {
  /** Whose they are, where nothing above says it. */
  title?: string;
  facts: readonly Fact[];
}

/** Names and values in rows, as on a form: what the site holds, whom to ask. Empty values are left out. */
export function Facts({ title, facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== '');
  if (known.length === 0) return null;
  return (
    <div className="motp-facts">
      {title !== undefined && (
        <p className="motp-facts-title">
          <Text>{title}</Text>
        </p>
      )}
      <dl>
        {known.map(([name, value, href]) => (
          <div key={name}>
            <dt>
              <Text>{name}</Text>
            </dt>
            <dd translate="no" lang={HANGUL.test(value) ? 'ko' : undefined}>
              {href === undefined ? unbroken(value) : <a href={href}>{unbroken(value)}</a>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Phone numbers stay in one line. */
function unbroken(value: string) {
  return value.split(/([0-9][0-9*-]{6,})/).map((part, i) =>
    i % 2 === 1 ? (
      // The parts of one value never change places.
      <span key={i} className="motp-piece">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
