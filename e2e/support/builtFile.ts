import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

/** The page's names that the built file uses, read from the file itself. */
interface NamesUsed {
  /** Global names: variables, functions, constructors. */
  globals: string[];
  /** Names of properties and methods that are read, called or set on any object. */
  members: string[];
  /** Names that are read or called on nodes and documents. */
  ofNodes: string[];
}

export function namesUsed(): NamesUsed {
  const code = readFileSync(new URL('../../dist/motp-widget.js', import.meta.url), 'utf8');
  const members = new Set<string>();
  const ofNodes = new Set<string>();

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    const { callee, arguments: given } = node;
    if (node.type === 'CallExpression' && isNode(callee)) {
      const [, name] = (given as Node[]).map(textOf);
      // Within a function another may have the short name: then a name too many is tried.
      if (name && onNodes.has(callee['name'])) ofNodes.add(name);
    }
    const named = node.type === 'MemberExpression' ? node['property'] : node['key'];
    if (isNode(named) && named.type === 'Identifier' && node['computed'] !== true)
      members.add(named['name'] as string);
    for (const child of Object.values(node)) visit(child);
  }

  const program = parseAst(code);
  // The first call's only argument is the widget: a function whose parameters are the globals that it uses, in the order of
  // the first list of texts in the file.
  const [statement] = program.body as unknown as { expression: { arguments: { params: Node[] }[] } }[];
  const globals = JSON.parse(/\[(?:"\w+",?)+\]/.exec(code)?.[0] ?? '[]') as string[];
  const parameters = statement?.expression.arguments[0]?.params ?? [];
  if (parameters.length !== globals.length) throw new Error('The file is not built as this reads it.');
  const onNodes = new Set(
    ['callOn', 'callIfOn', 'readOf'].map((name) => parameters[globals.indexOf(name)]?.['name']),
  );
  visit(program);
  return { globals, members: [...members, ...ofNodes], ofNodes: [...ofNodes] };
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
