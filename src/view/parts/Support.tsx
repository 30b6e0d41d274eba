import { useEffect, useRef, useState } from 'react';
import { useWidget } from '../context.js';
import { reportText } from '../reportText.js';
import { Button } from './Button.js';
import { Message } from './Message.js';
import { Paragraph } from './Paragraph.js';

type Told = 'copied' | 'copyFailed' | 'sent' | 'sendFailed';

/** “Tell your institution”: hands the report to the host, or to the clipboard, and shows what it says. */
export function Support({ kind = 'link' }: { kind?: 'primary' | 'link' }) {
  const { session, options, t } = useWidget();
  const [done, setDone] = useState<{ told: Told | null; text: string }>({ told: null, text: '' });
  const { told, text } = done;
  const shown = useRef<HTMLTextAreaElement>(null);
  /** Until the host has taken one report, a second press sends no other. */
  const telling = useRef(false);

  useEffect(() => {
    // Where the trainee has to copy it by hand, the next key can.
    if (done.told === 'copyFailed' || done.told === 'sendFailed') shown.current?.focus();
    if (done.told !== 'sent') shown.current?.select();
  }, [done]);

  async function tell() {
    if (telling.current) return;
    telling.current = true;
    const report = session.supportReport();
    const text = reportText(report);
    const { onSupport } = options;
    if (onSupport === undefined) {
      setDone({ told: (await copy(text)) ? 'copied' : 'copyFailed', text });
    } else {
      setDone({ told: (await session.sendSupportReport(report)) ? 'sent' : 'sendFailed', text });
    }
    telling.current = false;
  }

  return (
    <div className="motp-support">
      <Button kind={kind} onClick={() => void tell()}>
        {t(options.onSupport === undefined ? 'support.copy' : 'support.send')}
      </Button>
      <div role="status">
        {told !== null && (
          <Message tone={told === 'sent' || told === 'copied' ? 'success' : 'warning'}>
            {t(`support.${told}`)}
          </Message>
        )}
      </div>
      {told !== null && (
        <>
          <textarea
            ref={shown}
            className="motp-report"
            lang="ko"
            readOnly
            rows={7}
            value={text}
            aria-label={t('support.title')}
          />
          <Paragraph quiet>{t('support.privacy')}</Paragraph>
        </>
      )}
    </div>
  );
}

/** Pages served by plain http have no clipboard for scripts; then the trainee copies the selected text. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
