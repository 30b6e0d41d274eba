import { Text } from './Text.js';

interface ParagraphProps {
  children: string;
  id?: string;
  quiet?: boolean;
}

export function Paragraph({ children, id, quiet = false }: ParagraphProps) {
  return (
    <p id={id} className={quiet ? 'motp-quiet' : undefined}>
      <Text>{children}</Text>
    </p>
  );
}
