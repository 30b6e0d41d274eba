import type { Identity } from '../../host/contract.js';
import { useWidget } from '../context.js';
import { Text } from './Text.js';
import { useIsOfPage } from '../useIsOfPage.js';

/** Beside what a button does: that the host's identity verification will open a window, if it says that it will. */
export function NewWindow() {
  const {
    options: { identity },
    t,
  } = useWidget();
  // The server cannot know.
  if (useIsOfPage() || !opensWindow(identity)) return null;
  return (
    <span className="motp-button-note">
      <Text>{`(${t('identityWindow.new')})`}</Text>
    </span>
  );
}

/** A hint, for which nothing may break. */
function opensWindow(identity: Identity | undefined): boolean {
  try {
    return identity?.opensWindow?.() === true;
  } catch {
    return false;
  }
}
