import type { ReactNode } from 'react';
import { Heading } from './Heading.js';
import { Icon, type IconName } from './Icon.js';
import { Text } from './Text.js';

interface PanelProps {
  icon: IconName | null;
  title: string;
  /** Id of what a screen reader says after the title, when the focus comes here. */
  describedBy?: string | undefined;
  children: ReactNode;
}

/** A view without the field: what happened as a heading, which takes the focus, then words and ways on. */
export function Panel({ icon, title, describedBy, children }: PanelProps) {
  return (
    <div className="motp-panel">
      <Heading
        below={1}
        className="motp-panel-title"
        tabIndex={-1}
        aria-describedby={describedBy}
        data-focus=""
      >
        {icon === null ? <span className="motp-spinner" aria-hidden="true" /> : <Icon name={icon} />}
        <Text>{title}</Text>
      </Heading>
      {children}
    </div>
  );
}
