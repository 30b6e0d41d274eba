import { useRef, type RefObject } from 'react';
import type { Session } from '../session/session.js';
import { useLayoutEffect } from './useLayoutEffect.js';

/**
 * Where a code is verified the card is short, and keeps the room that it had, until the host or the trainee goes on: what the
 * page has below does not jump under the eyes, or the finger, of who is just let through to it. What the help took is no part
 * of that. Where the card reached below what is in view, as on a phone, nothing below it was seen, and comes near.
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
    const card = root.current;
    if (state !== 'verified' || card === null) return undefined;
    card.style.setProperty('--_kept', `${Math.max(0, before.current - heightOf(card))}px`);
    return () => void card.style.removeProperty('--_kept');
  }, [root, state]);
}

function heightOf(card: HTMLElement | null): number {
  return usedHeight(card) - usedHeight(card?.querySelector('.motp-help'));
}

/** As it is laid out, to a part of a pixel, in a page that scales us too; none for what is not drawn. */
function usedHeight(element: Element | null | undefined): number {
  return (element && Number.parseFloat(getComputedStyle(element).getPropertyValue('height'))) || 0;
}
