import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The page's names that the built file uses, read from the file itself. */
export interface NamesUsed {
  /** Global names: variables, functions, constructors. */
  globals: string[];
  /** Names of properties and methods that are read, called or set on any object. */
  members: string[];
  /** Names that are read or called on nodes and documents. */
  ofNodes: string[];
}

export function namesUsed(): NamesUsed {
  const code = readFileSync(new URL('../../dist/motp-widget.js', import.meta.url), 'utf8');
  const globals = new Set<string>();
  const members = new Set<string>();
  const ofNodes = new Set<string>();

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    const { callee, arguments: given } = node;
    if (node.type === 'CallExpression' && isNode(callee)) {
      const [, name] = (given as Node[]).map(textOf);
      const by = callee['name'];
      if (name !== null && (by === 'callOn' || by === 'callIfOn' || by === 'readOf'))
        ofNodes.add(name as string);
    }
    const named = node.type === 'MemberExpression' ? node['property'] : node['key'];
    if (isNode(named) && named.type === 'Identifier' && node['computed'] !== true)
      members.add(named['name'] as string);
    for (const child of Object.values(node)) visit(child);
  }

  const program = parseAst(code);
  visit(program);
  // The first call's only argument is the widget: a function whose parameters are the globals that it uses.
  const [statement] = program.body as unknown as { expression: { arguments: { params: Node[] }[] } }[];
  for (const { name } of statement?.expression.arguments[0]?.params ?? []) globals.add(name as string);
  return { globals: [...globals], members: [...members, ...ofNodes], ofNodes: [...ofNodes] };
}

/** The text of a literal; minifiers write texts in backticks. */
function textOf(node: Node | null): string | null {
  if (node?.type === 'Literal') return String(node['value']);
  const [quasi] = (node?.['quasis'] ?? []) as { value: { cooked: string } }[];
  return quasi?.value.cooked ?? null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
