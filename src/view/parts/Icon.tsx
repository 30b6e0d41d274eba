/** What a message is about, as a shape: colour alone never tells it. */
export type IconName = 'error' | 'warning' | 'information' | 'success' | 'lock';

const PATHS: Record<IconName, string> = {
  error: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1.2 14.8h-2.4v-2.4h2.4v2.4Zm0-4.4h-2.4V7.2h2.4v5.2Z',
  warning: 'M12 2.6 1.4 21h21.2L12 2.6Zm1.1 15.2h-2.2v-2.2h2.2v2.2Zm0-3.9h-2.2V9.3h2.2v4.6Z',
  information: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1.2 15h-2.4v-6h2.4v6Zm0-7.6h-2.4V7h2.4v2.4Z',
  success:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.6-4.3-4.3 1.6-1.6 2.7 2.7 5.9-5.9 1.6 1.6-7.5 7.5Z',
  lock: 'M17 9h-.6V6.9a4.4 4.4 0 1 0-8.8 0V9H7a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-9a2 2 0 0 0-2-2Zm-7.2-2.1a2.2 2.2 0 1 1 4.4 0V9H9.8V6.9Zm3.3 9.4v2.3h-2.2v-2.3a1.9 1.9 0 1 1 2.2 0Z',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`motp-icon motp-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
