import { useRef, type MouseEvent } from 'react';
import { useLayoutEffect } from './useLayoutEffect.js';

/** How soon a second click belongs to the first: the usual setting of desktops, milliseconds. */
export const DOUBLE_CLICK_MS = 500;
/** How far a hand slips meanwhile, CSS pixels. */
const SLIP = 8;

interface Click {
  on: Element;
  /** How often the view had changed. */
  changes: number;
  at: number;
  x: number;
  y: number;
}

/**
 * Who learnt to open things by two clicks makes two everywhere. The second would fall on what came in the place of what
 * the first one pressed, as on the button that stops what was just begun: no other button or link takes it. The browser's
 * own count (`detail`) does not tell: Firefox begins anew on another element, WebKit goes on at another place.
 */
export function useSecondClick(view: string): (event: MouseEvent) => void {
  const last = useRef<Click>(undefined);
  const changes = useRef(0);
  useLayoutEffect(() => {
    changes.current += 1;
  }, [view]);
  return (event) => {
    const on = (event.target as Element).closest('button, a');
    // A script's click and the keyboard's have no place.
    if (on === null || !event.isTrusted || event.detail === 0) return;
    const { timeStamp: at, clientX: x, clientY: y } = event;
    const first = last.current;
    last.current = { on, changes: changes.current, at, x, y };
    if (first === undefined || first.on === on || at - first.at >= DOUBLE_CLICK_MS) return;
    // Twice: something else has been done meanwhile.
    if (changes.current > first.changes + 1) return;
    if (Math.abs(x - first.x) > SLIP || Math.abs(y - first.y) > SLIP) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
