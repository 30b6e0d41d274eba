import { Message } from '../parts/Message.js';
import { Paragraph } from '../parts/Paragraph.js';
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
        <p className="motp-unseen">
          <Text>{head}</Text>
        </p>
      )}
      {lines.length > 0 && (
        <Message tone={tone} plain={head !== null}>
          {lines.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </Message>
      )}
    </>
  );
}
