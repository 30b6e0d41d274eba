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

// An <svg> has no `className` that could be set.
options.vnode = (vnode: VNode<{ className?: string; class?: string }>) => {
  const { props } = vnode;
  if (typeof vnode.type === 'string' && props.className !== undefined) {
    props.class = props.className;
    delete props.className;
  }
};
