import { Text } from './Text.js';

interface ParagraphProps {
  children: string;
  id?: string;
  quiet?: boolean;
}

/** New words are a new element: a translator of pages puts elements of its own in the place of our text. */
export function Paragraph({ children, id, quiet = false }: ParagraphProps) {
  return (
    <p key={children} id={id} className={quiet ? 'motp-quiet' : undefined}>
      <Text>{children}</Text>
    </p>
  );
}
