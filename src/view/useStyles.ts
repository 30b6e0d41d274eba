import type { RefObject } from 'react';
import { css } from './styles/css.js';
import { useLayoutEffect } from './useLayoutEffect.js';

/** How many widgets of a document or shadow root use the sheet. */
const users = new WeakMap<Document | ShadowRoot, { count: number; remove: () => void }>();

/**
 * Puts the one style sheet where the widget is: into the page, or into the shadow root around it; unless the page has it
 * already (`motp-widget/style.css`). Constructed sheets need no `style-src` of a strict page and belong to one document,
 * hence its own `CSSStyleSheet` (old-pages.md).
 */
export function useStyles(root: RefObject<HTMLElement | null>) {
  // A root that is moved into another document leaves its sheets behind.
  const document = root.current?.ownerDocument;
  useLayoutEffect(() => {
    if (root.current === null) return;
    const top = root.current.getRootNode();
    // In an element that is put into the page later, as portals do: the page it is.
    const tree = isStyleable(top) ? top : root.current.ownerDocument;
    if (!users.has(tree) && !isBare(tree) && isStyled(root.current)) return;
    const used = users.get(tree) ?? { count: 0, remove: insert(tree) };
    used.count += 1;
    users.set(tree, used);
    return () => {
      used.count -= 1;
      if (used.count > 0) return;
      used.remove();
      users.delete(tree);
    };
  }, [root, document]);
}

/** Not `instanceof`: the page may be of another realm than this script (src/embed/es5/realm.js). */
function isStyleable(tree: Node): tree is Document | ShadowRoot {
  return 'adoptedStyleSheets' in tree || tree.nodeType === Node.DOCUMENT_NODE || 'host' in tree;
}

/** A shadow root without a sheet, such as the script tag's own. To ask a node for its style costs a tenth of the first frame. */
function isBare(tree: Document | ShadowRoot): boolean {
  return 'host' in tree && tree.querySelector('style, link') === null;
}

/** By a name that is in our sheet alone (root.css). */
function isStyled(root: HTMLElement): boolean {
  return getComputedStyle(root).getPropertyValue('container-name') === 'motp';
}

function insert(tree: Document | ShadowRoot): () => void {
  const document = tree.ownerDocument ?? tree;
  const sheet = 'adoptedStyleSheets' in tree ? constructSheet(document) : null;
  if (sheet !== null) {
    // A list of the page's realm, where the methods of lists may be the page's too.
    const others = () => [].filter.call(tree.adoptedStyleSheets, (other) => other !== sheet);
    sheet.replaceSync(css);
    tree.adoptedStyleSheets = [...others(), sheet];
    return () => {
      tree.adoptedStyleSheets = others();
    };
  }
  const style = document.createElement('style');
  style.textContent = css;
  ((tree as Document).head ?? tree).append(style);
  return () => style.remove();
}

/** Null where there are none (Safari before 16.4), or where the page has another thing by that name. */
function constructSheet(document: Document): CSSStyleSheet | null {
  try {
    return new (document.defaultView as unknown as typeof globalThis).CSSStyleSheet();
  } catch {
    return null;
  }
}
