import MagicString from 'magic-string';
import { parseAst } from 'vite';

/**
 * The methods and properties that the built file uses of the page's nodes, events and windows. The page may have changed
 * their prototypes. Objects that the widget made itself need no entry (`owned`, src/embed/es5/realm.js). If a name is
 * missing here, `e2e/embed/names.engines.spec.ts` fails: a recorder there names what was reached.
 */
const METHODS = new Set(
  `addEventListener removeEventListener dispatchEvent preventDefault stopPropagation stopImmediatePropagation composedPath getData
  createElement createElementNS createTextNode querySelector querySelectorAll execCommand getRootNode closest contains
  appendChild insertBefore moveBefore removeChild replaceChildren append remove attachShadow observe disconnect
  setAttribute getAttribute removeAttribute hasAttribute setProperty getPropertyValue getBoundingClientRect getClientRects scrollIntoView
  focus select setSelectionRange requestSubmit click getComputedStyle getSelection modify hasPointerCapture releasePointerCapture
  text json open matchMedia getEntriesByType replaceState writeText getItem setItem removeItem postMessage define replaceSync getRandomValues`.split(
    /\s+/,
  ),
);
const PROPERTIES = new Set(
  `activeElement baseURI body clipboard content cookie currentScript defaultView documentElement head hidden history host
  isConnected lang language localName onLine origin ownerDocument parentNode readyState shadowRoot src userAgent`.split(
    /\s+/,
  ),
);
/** Whatever is read of these is the page's to replace. */
const OBJECTS = new Set(['window', 'history']);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/**
 * Rewrites each of these calls so that it names the method it means: `node.closest(x)` as `callOn(node, "closest", x)`, and
 * `document.body` as `readOf(document, "body")`. `src/embed/es5/realm.js` says what the two do. Like every step that writes code
 * for older browsers, it knows only syntax, nothing about the libraries it finds. `callIfOn`: after a `?.`.
 */
export function callsOfTheBrowser(code: string): MagicString {
  const text = new MagicString(code);

  /** `inChain`: a `?.` somewhere before it may have ended it all. */
  function visit(node: unknown, parent: Node | null, inChain: boolean): void {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, parent, false));
    if (!isNode(node)) return;
    const { callee, object, ...others } = node;
    if (node.type === 'CallExpression' && isNode(callee) && names(callee, METHODS))
      markCall(node, callee, inChain);
    else if ((names(node, PROPERTIES) || isOfThePage(node)) && !isTarget(node, parent)) markRead(node);
    visit(callee, node, inChain);
    visit(object, node, inChain);
    for (const child of Object.values(others)) visit(child, node, node.type === 'ChainExpression');
  }

  function markCall(call: Node, callee: Node, inChain: boolean) {
    const { end, name } = propertyOf(callee);
    const open = code.indexOf('(', end) + 1;
    const comma = (call['arguments'] as unknown[]).length > 0 ? ',' : '';
    text.appendLeft(callee.start, inChain ? 'callIfOn(' : 'callOn(');
    text.overwrite(dotOf(callee), open, `,"${name}"${comma}`);
  }

  function markRead(member: Node) {
    const { end, name } = propertyOf(member);
    // In brackets: otherwise `new a.b.C()` would call `readOf` with `new`.
    text.appendLeft(member.start, '(readOf(');
    text.overwrite(dotOf(member), end, `,"${name}"))`);
  }

  /** Where the `.` or `?.` of a member is. */
  function dotOf(member: Node): number {
    const dot = code.lastIndexOf('.', propertyOf(member).start);
    return code[dot - 1] === '?' ? dot - 1 : dot;
  }

  visit(parseAst(code), null, false);
  return text;
}

function names(node: Node, wanted: ReadonlySet<string>): boolean {
  if (node.type !== 'MemberExpression' || node['computed'] === true) return false;
  return (node['object'] as Node).type !== 'Super' && wanted.has(propertyOf(node).name);
}

/** `window.x`, `history.x`, `page.history.x`. */
function isOfThePage(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { name, property } = node['object'] as { name?: string; property?: { name?: string } };
  return OBJECTS.has(name ?? property?.name ?? '');
}

function isTarget(node: Node, parent: Node | null): boolean {
  const isAssigned = parent?.type === 'AssignmentExpression' && parent['left'] === node;
  return isAssigned || parent?.type === 'UpdateExpression' || parent?.['callee'] === node;
}

function propertyOf(member: Node): Node & { name: string } {
  return member['property'] as Node & { name: string };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
