import { useEffect } from 'react';
import type { Reporter } from '../host/errors.js';
import { invalid } from '../host/options.js';

/** Tells the developer of props that a part of a session does not take: most are the session's options. */
export function useUnknownProps(part: string, props: object, report: Reporter): void {
  const names = Object.keys(props).join(', ');
  useEffect(() => {
    if (names === '') return;
    report(
      invalid(
        `<${part}/> does not know ${names}, or not of this type. It is ignored: options go to useMotpSession().`,
      ),
    );
  }, [part, names, report]);
}
