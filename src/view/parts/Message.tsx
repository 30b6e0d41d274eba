import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';
import { words } from './Text.js';

interface MessageProps {
  tone: Exclude<IconName, 'lock'>;
  /** Without the shape, where a headline has it (Headline). */
  plain?: boolean;
  children: ReactNode;
}

/** A tinted box with a shape and words. */
export function Message({ tone, plain = false, children }: MessageProps) {
  return (
    <div className={`motp-message motp-${tone}`} part={`message message-${tone}`}>
      {!plain && <Icon name={tone} />}
      <div className="motp-message-text">{words(children)}</div>
    </div>
  );
}
