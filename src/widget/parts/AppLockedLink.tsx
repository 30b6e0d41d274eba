import { useWidget } from '../context.js';
import { Button } from './Button.js';
import { Text } from './Text.js';

/** The way to the lock reset for whoever comes with AP011 from the app, without having typed a code (FAQ 5). */
export function AppLockedLink() {
  const { session, t } = useWidget();
  return (
    <Button kind="link" onClick={session.appSaysLocked}>
      <Text>{t('appLocked.ask')}</Text>
    </Button>
  );
}
