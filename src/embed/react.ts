/**
 * React by its name, in the script-tag file: preact, and of `preact/compat` only what the widget's view needs. The
 * rest of it (React's events, components, portals) would be another kilobyte. What is missing here fails the build.
 */
import { options, render, type ComponentChild, type VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export { createContext, createElement, Fragment } from 'preact';
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';

/** For stores whose snapshots are no functions. */
export function useSyncExternalStore<T>(
  subscribe: (changed: () => void) => () => void,
  getSnapshot: () => T,
): T {
  const snapshot = getSnapshot();
  const [, show] = useState(snapshot);
  useLayoutEffect(() => {
    const update = () => show(getSnapshot);
    update();
    return subscribe(update);
  }, [subscribe, getSnapshot]);
  return snapshot;
}

export function createRoot(container: ShadowRoot) {
  return {
    render: (view: ComponentChild) => render(view, container),
    unmount: () => render(null, container),
  };
}

options.vnode = ({
  type,
  props,
}: VNode<{ className?: string; class?: string; translate?: 'no' | boolean }>) => {
  if (typeof type !== 'string') return;
  // An <svg> has no `className` that could be set.
  if (props.className !== undefined) {
    props.class = props.className;
    delete props.className;
  }
  // The property is a boolean, to which any text is true.
  if (props.translate) props.translate = false;
};
