import type { RefObject } from 'react';
import type { Cause } from '../../core/evidence.js';
import type { HelpTopic } from '../../core/help.js';
import { useWidget } from '../context.js';
import { Row } from './Row.js';

/** What tells more of a cause; that it changes each minute is no question, and no row. */
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
      {causes.map(
        (cause) =>
          cause !== 'changed' && (
            <li key={cause}>
              <Row onClick={() => session.help.open(TOPIC_OF[cause])}>{t(`mismatch.causes.${cause}`)}</Row>
            </li>
          ),
      )}
    </ul>
  );
}
