import { Engine } from 'php-parser';

/** Common functions that came after PHP 5.6. */
const NEWER = new Set(
  'random_int intdiv array_key_first array_key_last array_is_list str_contains str_starts_with str_ends_with is_iterable is_countable hrtime mb_str_split preg_replace_callback_array session_create_id hash_hkdf get_debug_type fdiv error_clear_last json_validate mb_str_pad array_find'.split(
    ' ',
  ),
);
const SCALARS = new Set(
  'int float string bool iterable object mixed void never false null static'.split(' '),
);

interface Node {
  kind: string;
  [key: string]: unknown;
}

/**
 * What PHP 5.6 would reject, in words; [] if nothing. The parser rejects some of it, but accepts some later syntax in every
 * version, which this function looks for.
 */
export function notOfPhp56(code: string): string[] {
  try {
    const parser = new Engine({ parser: { version: 506 }, ast: { withPositions: true } });
    const found: string[] = [];
    walk(parser.parseCode(code, 'file.php') as unknown as Node, found);
    return found;
  } catch (error) {
    return [(error as Error).message];
  }
}

function walk(node: Node, found: string[]) {
  const problem = problemOf(node);
  if (problem)
    found.push(`${problem} in line ${String((node['loc'] as { start?: { line: number } })?.start?.line)}`);
  for (const value of Object.values(node).flat()) {
    if (typeof value === 'object' && value !== null && 'kind' in value) walk(value as Node, found);
  }
}

function problemOf(node: Node): string | undefined {
  const has = (key: string) => node[key] !== null && node[key] !== undefined && node[key] !== false;
  switch (node.kind) {
    case 'function':
    case 'method':
    case 'closure':
      return has('type') ? 'a return type' : undefined;
    case 'parameter': {
      const type = node['type'] as { name?: string; raw?: string } | null;
      if (has('nullable')) return 'a nullable type';
      return type && SCALARS.has(String(type.name ?? type.raw).toLowerCase()) ? 'a scalar type' : undefined;
    }
    case 'assign':
      return (node['left'] as Node)['shortForm'] ? 'a short list()' : undefined;
    case 'list':
      return (node['items'] as (Node | null)[]).some((item) => item?.['key'])
        ? 'a list() with keys'
        : undefined;
    case 'foreach':
      return (node['value'] as Node)['shortForm'] ? 'a short list()' : undefined;
    case 'classconstant':
      return has('visibility') ? 'a visible constant' : undefined;
    case 'catch':
      return (node['what'] as unknown[]).length > 1 ? 'a catch of two' : undefined;
    case 'new':
      return (node['what'] as Node).kind === 'class' ? 'an anonymous class' : undefined;
    case 'usegroup':
      return has('name') ? 'a group of use' : undefined;
    case 'call': {
      const name = String((node['what'] as { name?: unknown }).name);
      const values = node['arguments'] as Node[];
      if (NEWER.has(name)) return `${name}()`;
      if (name === 'dirname' && values.length > 1) return 'dirname() of two';
      if (name === 'define' && values[1]?.kind === 'array') return 'define() of an array';
      return undefined;
    }
    default:
      return undefined;
  }
}
