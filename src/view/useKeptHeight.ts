import { useRef, type RefObject } from 'react';
import type { Session } from '../session/session.js';
import { useLayoutEffect } from './useLayoutEffect.js';

/**
 * Where a code is verified the card stays as high as it was, until the host or the trainee goes on: what the page has below
 * does not jump under the eyes, or the finger, of who is just let through to it. What the help took is no part of that. Where
 * the card reaches below what is in view, as on a phone, nothing below it is seen: it shrinks, and what comes next is near.
 */
export function useKeptHeight(root: RefObject<HTMLElement | null>, session: Session) {
  const before = useRef(0);
  const { state } = session.getFlow().step;

  // The session tells of a change before it is drawn.
  useLayoutEffect(
    () =>
      session.subscribe(() => {
        if (session.getFlow().step.state !== 'verified') return;
        const card = root.current;
        const isSeen = card !== null && card.getBoundingClientRect().bottom < window.innerHeight;
        before.current = isSeen ? heightOf(card) : 0;
      }),
    [root, session],
  );
  useLayoutEffect(() => {
    const panel = root.current?.querySelector<HTMLElement>('.motp-panel');
    if (state !== 'verified' || !panel) return;
    // Less than nothing is no height, and changes nothing.
    const height = usedHeight(panel) + before.current - heightOf(root.current);
    panel.style.setProperty('min-height', `${height}px`);
  }, [root, state]);
}

function heightOf(card: HTMLElement | null): number {
  return usedHeight(card) - usedHeight(card?.querySelector('.motp-help'));
}

/** As it is laid out, to a part of a pixel, in a page that scales us too; none for what is not drawn. */
function usedHeight(element: Element | null | undefined): number {
  return (element && Number.parseFloat(getComputedStyle(element).getPropertyValue('height'))) || 0;
}
