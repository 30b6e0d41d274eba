import { Message } from '../parts/Message.js';
import { Text } from '../parts/Text.js';
import type { Presentation } from './notices.js';

/** What the trainee is told about their last press, in the alert under the field. */
export function FieldNotice({ tone, lines }: Presentation) {
  if (lines.length === 0) return null;
  return (
    <Message tone={tone}>
      {lines.map((line) => (
        <p key={line}>
          <Text>{line}</Text>
        </p>
      ))}
    </Message>
  );
}
