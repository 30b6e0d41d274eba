import { Icon, type IconName } from './Icon.js';
import { Text } from './Text.js';

interface HeadlineProps {
  tone: Exclude<IconName, 'lock'>;
  /** Whether it is said once more, to a press that changed nothing: it stands out, and flashes each time. */
  again: boolean;
  children: string;
}

/**
 * A few words at the field: a shape, and the colour of what it is about. The alert says them too (FieldNotice), so that
 * here they are for the eyes.
 */
export function Headline({ tone, again, children }: HeadlineProps) {
  return (
    <p
      key={children}
      className={`motp-headline motp-${tone}`}
      data-again={again || undefined}
      aria-hidden="true"
    >
      <Icon name={tone} />
      <span>
        <Text>{children}</Text>
      </span>
    </p>
  );
}
