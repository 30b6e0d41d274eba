import { Text } from './Text.js';

export function Paragraph({ children, quiet = false }: { children: string; quiet?: boolean }) {
  return (
    <p className={quiet ? 'motp-text motp-quiet' : 'motp-text'}>
      <Text>{children}</Text>
    </p>
  );
}
