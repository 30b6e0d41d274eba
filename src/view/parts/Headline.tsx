import { Icon, type IconName } from './Icon.js';
import { Text } from './Text.js';

interface HeadlineProps {
  tone: Exclude<IconName, 'lock'>;
  /** Whether it is said once more, to a press that changed nothing: it stands out, and flashes each time. */
  again?: boolean;
  /** Whether the alert says it too (FieldNotice), so that here it is for the eyes. */
  isSaid?: boolean;
  children: string;
}

/** A few words at the field: a shape, and the colour of what it is about. */
export function Headline({ tone, again, isSaid, children }: HeadlineProps) {
  return (
    <p className={`motp-headline motp-${tone}`} data-again={again || undefined} aria-hidden={isSaid}>
      <Icon name={tone} />
      <Text>{children}</Text>
    </p>
  );
}
