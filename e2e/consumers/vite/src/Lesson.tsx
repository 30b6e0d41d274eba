import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface Fields {
  memo: string;
  motpToken: string;
}

/** A page's form, by react-hook-form. It notes each event that reaches it. */
export function Lesson({ children }: { children: (onToken: (token: string) => void) => ReactNode }) {
  const { t } = useTranslation();
  const { register, handleSubmit, setValue } = useForm<Fields>({
    defaultValues: { memo: '', motpToken: '' },
  });
  const [heard, setHeard] = useState<string[]>([]);
  const [sent, setSent] = useState<Fields | null>(null);
  const hear = ({ type, target }: { type: string; target: EventTarget }) => {
    if ((target as HTMLInputElement).name !== 'memo') setHeard((before) => [...before, type]);
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          hear(event);
          void handleSubmit(setSent)(event);
        }}
        onChange={hear}
        onKeyDown={hear}
        onPaste={hear}
        onInput={hear}
      >
        <h1>{t('title')}</h1>
        <label>
          memo <input {...register('memo', { required: true })} />
        </label>
        {children((token) => setValue('motpToken', token))}
        <button type="submit">{t('send')}</button>
      </form>
      <p data-testid="heard">{heard.join(' ')}</p>
      {sent && <p role="status">{t('sent', { ...sent, token: sent.motpToken })}</p>}
    </>
  );
}
