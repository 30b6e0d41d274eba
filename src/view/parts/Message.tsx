import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';

/** A tinted box with a shape and words. */
export function Message({ tone, children }: { tone: Exclude<IconName, 'lock'>; children: ReactNode }) {
  return (
    <div className={`motp-message motp-message-${tone}`} part={`message message-${tone}`}>
      <Icon name={tone} />
      <div className="motp-message-text">{children}</div>
    </div>
  );
}
