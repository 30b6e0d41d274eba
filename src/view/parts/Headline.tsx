import { Icon, type IconName } from './Icon.js';
import { Text } from './Text.js';

/**
 * A few words at the field: a shape, and the colour of what it is about. The alert says them too (FieldNotice), so that
 * here they are for the eyes.
 */
export function Headline({ tone, children }: { tone: Exclude<IconName, 'lock'>; children: string }) {
  return (
    <p key={children} className={`motp-headline motp-headline-${tone}`} aria-hidden="true">
      <Icon name={tone} />
      <span>
        <Text>{children}</Text>
      </span>
    </p>
  );
}
