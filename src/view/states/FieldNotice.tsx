import { Message } from '../parts/Message.js';
import { Text } from '../parts/Text.js';
import type { Presentation } from './notices.js';

/**
 * What the trainee is told about their last press: one alert under the field, which says for a screen reader also the
 * headline that stands at the field.
 */
export function FieldNotice({ tone, head, lines }: Presentation) {
  return (
    <>
      {head !== null && (
        <p key={head} className="motp-unseen">
          <Text>{head}</Text>
        </p>
      )}
      {lines.length > 0 && (
        <Message tone={tone} plain={head !== null}>
          {lines.map((line) => (
            <p key={line}>
              <Text>{line}</Text>
            </p>
          ))}
        </Message>
      )}
    </>
  );
}
