import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queryClient } from '../../host/queryClient.js';
import { useWidget } from '../context.js';
import { reportText } from '../reportText.js';
import { Button } from './Button.js';
import { Message } from './Message.js';
import { Paragraph } from './Paragraph.js';

interface Done {
  told: 'copied' | 'copyFailed' | 'sent' | 'sendFailed';
  text: string;
}

/** “Tell your institution”: hands the report to the host, or to the clipboard, and shows what it says. */
export function Support({ kind = 'link' }: { kind?: 'primary' | 'link' }) {
  const { session, options, t } = useWidget();
  const shown = useRef<HTMLTextAreaElement>(null);
  /** `isPending` is known a rendering later than a second press in the same tick. */
  const sending = useRef(false);

  async function send(): Promise<Done> {
    const report = session.supportReport();
    const text = reportText(report);
    if (options.onSupport === undefined) return { told: (await copy(text)) ? 'copied' : 'copyFailed', text };
    return { told: (await session.sendSupportReport(report)) ? 'sent' : 'sendFailed', text };
  }

  const { data: done, mutate } = useMutation(
    { mutationFn: () => send().finally(() => (sending.current = false)) },
    queryClient,
  );
  const told = done?.told;

  useEffect(() => {
    // Where the trainee has to copy it by hand, the next key can.
    if (done?.told === 'copyFailed' || done?.told === 'sendFailed') shown.current?.focus();
    if (done?.told !== 'sent') shown.current?.select();
  }, [done]);

  function press() {
    if (sending.current) return;
    sending.current = true;
    mutate();
  }

  return (
    <div className="motp-support">
      <Button kind={kind} onClick={press}>
        {t(options.onSupport === undefined ? 'support.copy' : 'support.send')}
      </Button>
      <div role="status">
        {told !== undefined && (
          <Message tone={told === 'sent' || told === 'copied' ? 'success' : 'warning'}>
            {t(`support.${told}`)}
          </Message>
        )}
      </div>
      {told !== undefined && (
        <>
          <textarea
            ref={shown}
            className="motp-report"
            lang="ko"
            readOnly
            rows={7}
            value={done?.text}
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
