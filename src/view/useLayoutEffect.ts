import { useEffect, useLayoutEffect as useReactLayoutEffect } from 'react';

/** Before the picture is seen. React 18 warns on a server, where no effect runs, of each layout effect. */
export const useLayoutEffect = typeof document === 'undefined' ? useEffect : useReactLayoutEffect;
