import { HELP_TOPICS, type HelpTopic } from '../../core/help.js';
import { useWidget } from '../context.js';
import { LeaveHelp } from './LeaveHelp.js';
import { Contact } from '../parts/Contact.js';
import { Heading } from '../parts/Heading.js';
import { Paragraph } from '../parts/Paragraph.js';
import { Row } from '../parts/Row.js';
import { Support } from '../parts/Support.js';
import { Screen, SCREENS, type ScreenName } from '../parts/Screen.js';

/** A person in trouble knows what the phone shows, not which error it is: the pictures come first. */
const TOPIC_OF: Record<ScreenName, HelpTopic> = {
  password: 'password',
  code: 'mismatch',
  register: 'wrong-registration',
  ap005: 'ap005',
  ap011: 'ap011',
  none: 'no-app',
};

export function Topics() {
  const { session, t } = useWidget();
  return (
    <>
      <Heading below={1} className="motp-panel-title" tabIndex={-1}>
        {t('help.choose')}
      </Heading>
      <div className="motp-screens">
        {SCREENS.map((name) => (
          <button
            key={name}
            type="button"
            form=""
            className="motp-button motp-screen-button"
            onClick={() => session.help.open(TOPIC_OF[name])}
          >
            <Screen name={name} />
          </button>
        ))}
      </div>
      <Paragraph quiet>{t('help.screensNote')}</Paragraph>
      <Heading below={2} className="motp-question">
        {t('help.others')}
      </Heading>
      <ul className="motp-rows">
        {HELP_TOPICS.map((topic) => (
          <li key={topic}>
            <Row onClick={() => session.help.open(topic)}>{t(`help.topics.${topic}.title`)}</Row>
          </li>
        ))}
      </ul>
      <Heading below={2} className="motp-question">
        {t('help.none')}
      </Heading>
      <Contact />
      <Support />
      <LeaveHelp />
    </>
  );
}
