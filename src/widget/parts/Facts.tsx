import { Text } from './Text.js';

/** Names and values, as on a form: what the site holds, whom to ask. Empty values are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) {
  const known = facts.filter(([, value]) => value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="motp-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Text>{name}</Text>
          </dt>
          <dd translate="no">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
