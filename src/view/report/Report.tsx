import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { SITUATIONS } from '../../core/report.js';
import { queryClient } from '../../host/queryClient.js';
import { useWidget } from '../context.js';
import { LeaveHelp } from '../help/LeaveHelp.js';
import { Button } from '../parts/Button.js';
import { Heading } from '../parts/Heading.js';
import { Message } from '../parts/Message.js';
import { Paragraph } from '../parts/Paragraph.js';
import { ReadOut } from '../parts/ReadOut.js';
import { Text } from '../parts/Text.js';
import { focusHelp } from '../scrollIntoView.js';
import { UNRECORDED } from '../unrecorded.js';
import { MAX_BLANK, MAX_DETAILS, type Draft, type ReportForm } from './reportForm.js';
import { reportText, situationText } from './reportText.js';

interface Done {
  told: 'copied' | 'copyFailed' | 'sent' | 'sendFailed';
  text: string;
}

/**
 * What the institution needs to know (FAQ 7). A host that takes it (onSupport) knows the person, so that only the
 * situation is asked; else it has blanks, and goes to the clipboard alone. No `<form>`, as with the code.
 */
export function Report({ form }: { form: ReportForm }) {
  const { session, options, locale, t } = useWidget();
  const { register, handleSubmit, reset, getValues, setValue, formState } = form;
  const { errors } = formState;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLTextAreaElement>(null);
  /** `isPending` is known a rendering later than a second press in the same tick. */
  const sending = useRef(false);
  const isSent = options.onSupport !== undefined;

  async function hand(draft: Draft): Promise<Done> {
    const report = session.supportReport(situationText(draft), draft.situation);
    const text = reportText(report, locale, isSent ? null : draft, options.trainee?.maskedPhone);
    if (!isSent) return { told: (await copy(text)) ? 'copied' : 'copyFailed', text };
    return { told: (await session.sendSupportReport(report)) ? 'sent' : 'sendFailed', text };
  }

  const { data: done, mutate } = useMutation(
    { mutationFn: (draft: Draft) => hand(draft).finally(() => (sending.current = false)) },
    queryClient,
  );
  const told = done?.told;
  const isDone = told === 'sent' || told === 'copied';

  const about = session.help.about();
  useEffect(() => {
    if (getValues('situation') !== '') return undefined;
    setValue('situation', about);
    // What was chosen stays, and what nobody touched was said of the place from which the form was opened.
    return () => {
      if (getValues('situation') === about) setValue('situation', '');
    };
  }, [getValues, setValue, about]);

  useEffect(() => {
    if (done === undefined) return;
    if (isDone) {
      // The button that was pressed is gone, and with it what was typed.
      focusHelp(root.current);
      reset();
      return;
    }
    // Where the trainee has to copy it by hand, the next key can.
    shown.current?.focus();
    shown.current?.select();
  }, [done, isDone, reset]);

  function press() {
    void handleSubmit((draft) => {
      if (sending.current) return;
      sending.current = true;
      mutate(draft);
    })();
  }

  function onKeyDown({ key, keyCode }: KeyboardEvent) {
    // 229: the key that ends a composition.
    if (key === 'Enter' && keyCode !== 229) press();
  }

  /** A blank's attributes; it belongs to no form of the page. */
  const blank = (name: keyof Draft) => ({
    ...register(name, name === 'details' ? { deps: ['situation'] } : {}),
    ...UNRECORDED,
    form: '',
    id: id + name,
    className: `motp-text-input ${UNRECORDED.className}`,
    'aria-invalid': name in errors,
    'aria-describedby': name in errors ? `${id + name}error` : undefined,
  });

  // Of the others nothing is asked.
  const problem = (name: keyof Draft) => (
    <p id={`${id + name}error`} className="motp-problem">
      {name in errors && <Text>{t(`support.errors.${name as 'name' | 'phone' | 'situation'}`)}</Text>}
    </p>
  );

  const label = (name: keyof Draft, words: string) => (
    <label htmlFor={id + name}>
      <Text>{words}</Text>
    </label>
  );

  const line = (name: 'name' | 'phone' | 'account' | 'course', words: string, autoComplete: string) => (
    <div>
      {label(name, words)}
      <input
        {...blank(name)}
        inputMode={name === 'phone' ? 'tel' : undefined}
        autoComplete={autoComplete}
        maxLength={MAX_BLANK}
        onKeyDown={onKeyDown}
      />
      {problem(name)}
    </div>
  );

  return (
    <div ref={root} className="motp-report">
      <Heading below={1} className="motp-panel-title" tabIndex={-1}>
        {t('support.title')}
      </Heading>
      {told === undefined && (
        <>
          <Paragraph>{t(isSent ? 'support.privacySend' : 'support.privacy')}</Paragraph>
          {!isSent && (
            <>
              <div className="motp-blanks">
                {line('name', t('unregistered.name'), 'name')}
                {line('phone', t('support.phone'), 'tel')}
              </div>
              <div className="motp-blanks">
                {line('account', t('support.account'), 'username')}
                {line('course', t('support.course'), 'off')}
              </div>
            </>
          )}
          {label('situation', t('support.situation'))}
          <select {...blank('situation')}>
            <option value="">{t('support.choose')}</option>
            {SITUATIONS.map((one) => (
              <option key={one} value={one}>
                {t(`support.situations.${one}`)}
              </option>
            ))}
          </select>
          {problem('situation')}
          {label('details', t('support.details'))}
          <textarea {...blank('details')} rows={2} maxLength={MAX_DETAILS} />
        </>
      )}
      {!isDone && (
        <Button kind="primary" onClick={press}>
          {t(isSent ? 'support.send' : 'support.copy')}
        </Button>
      )}
      <div role="status">
        {told !== undefined && (
          <Message tone={isDone ? 'success' : 'warning'}>{t(`support.${told}`)}</Message>
        )}
      </div>
      {told !== undefined && told !== 'sent' && (
        <textarea
          {...UNRECORDED}
          ref={shown}
          form=""
          className={`motp-text-input motp-report-text ${UNRECORDED.className}`}
          lang="ko"
          readOnly
          rows={18}
          value={done?.text}
          aria-label={t('support.title')}
        />
      )}
      {told !== undefined && <ReadOut />}
      {isDone && <LeaveHelp />}
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
