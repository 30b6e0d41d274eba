import type { RefObject } from 'react';
import type { Cause } from '../../core/evidence.js';
import type { HelpTopic } from '../../core/help.js';
import { useWidget } from '../context.js';
import { Row } from './Row.js';
import { Text } from './Text.js';

/** What tells more of a cause; what changes each minute is said, and that is all. */
const TOPIC_OF: Record<Exclude<Cause, 'changed'>, HelpTopic> = {
  clock: 'clock',
  phone: 'several-phones',
  member: 'wrong-registration',
};

interface CauseRowsProps {
  causes: readonly Cause[];
  /** Where React 18 knows no `ref` among the props. */
  list?: RefObject<HTMLUListElement | null>;
}

/** Why a code may not match, each with what to do (FAQ 4). */
export function CauseRows({ causes, list }: CauseRowsProps) {
  const { session, t } = useWidget();
  return (
    <ul ref={list} className="motp-rows">
      {causes.map((cause) => {
        const words = t(`mismatch.causes.${cause}`);
        return (
          <li key={cause}>
            {cause === 'changed' ? (
              <div className="motp-row-plain">
                <Text>{words}</Text>
              </div>
            ) : (
              <Row onClick={() => session.help.open(TOPIC_OF[cause])}>{words}</Row>
            )}
          </li>
        );
      })}
    </ul>
  );
}
