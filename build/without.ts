import { parseAst } from 'vite';

/** What of a file of code is never reached. Each name must be found there, a function's exactly once. */
export interface Unused {
  /** Functions that are left out: `name`, or `Class.name`; `name: code` leaves one with that code for a body. */
  functions: readonly string[];
  /** Expressions such as `this.options.debug`, where they are read, and the value that they always have. */
  values?: Readonly<Record<string, string>>;
  /** Functions, as they are called (`this.logger.warn`), whose calls are left out with their arguments. */
  calls?: readonly string[];
}

interface Cut {
  start: number;
  end: number;
  /** What stands there instead. */
  left: string;
}

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

/** The code without what is unused. Throws if a name is not there: the library is another version then. */
export function without(code: string, unused: Unused, file: string): string {
  const places = findPlaces(parseAst(code), code);
  const find = (name: string) => {
    const found = places.get(name);
    if (found === undefined) throw new Error(`${file}: there is no \`${name}\` any more`);
    return found;
  };
  const cuts = [
    ...unused.functions.map((entry) => {
      const [name = '', left] = entry.split(': ');
      const [body, ...others] = find(`body ${name}`);
      if (body === undefined || others.length > 0) throw new Error(`${file}: more than one \`${name}\``);
      // A method goes whole, so that a call of it fails; a function's name may be listed somewhere.
      const [method] = left === undefined ? (places.get(`method ${name}`) ?? []) : [];
      return method === undefined ? { ...body, left: `{${left ?? ''}}` } : { ...method, left: '' };
    }),
    ...Object.entries(unused.values ?? {}).flatMap(([name, left]) =>
      find(`read ${name}`).map((place) => ({ ...place, left })),
    ),
    ...(unused.calls ?? []).flatMap((name) =>
      find(`call ${name}`).map((place) => ({ ...place, left: 'undefined' })),
    ),
  ];
  return apply(code, cuts);
}

function apply(code: string, cuts: Cut[]): string {
  let text = '';
  let at = 0;
  cuts.sort((one, other) => one.start - other.start);
  for (const { start, end, left } of cuts) {
    // What lies within a cut is gone already.
    if (start < at) continue;
    text += code.slice(at, start) + left;
    at = end;
  }
  return text + code.slice(at);
}

interface Place {
  start: number;
  end: number;
}

/** Where the bodies of named functions, the expressions that are read, and the calls are. */
function findPlaces(program: unknown, code: string): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const add = (name: string, { start, end }: Place) =>
    places.set(name, [...(places.get(name) ?? []), { start, end }]);

  function addFunction(name: string, made: unknown) {
    const body = isNode(made) && made.type.includes('Function') ? made['body'] : null;
    if (isNode(body)) add(`body ${name}`, body);
  }

  function visit(node: unknown, owner: string): void {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, owner));
    if (!isNode(node)) return;
    const { type, id, init, key, value, callee, left, ...others } = node;
    const isClass = type === 'ClassDeclaration' || (isNode(init) && init.type === 'ClassExpression');
    const within = isClass ? nameOf(id) : owner;
    if (type === 'FunctionDeclaration') addFunction(nameOf(id), node);
    if (type === 'VariableDeclarator') addFunction(nameOf(id), init);
    if (type === 'Property') addFunction(nameOf(key), value);
    if (type === 'MethodDefinition') {
      addFunction(`${owner}.${nameOf(key)}`, value);
      add(`method ${owner}.${nameOf(key)}`, node);
    }
    if (type === 'CallExpression' && isNode(callee)) add(`call ${textOf(callee, code)}`, node);
    if (type === 'MemberExpression' || type === 'CallExpression') add(`read ${textOf(node, code)}`, node);
    const inside = [init, value, callee, type === 'AssignmentExpression' ? null : left];
    for (const child of [...inside, ...Object.values(others)]) visit(child, within);
  }

  visit(program, '');
  return places;
}

function textOf({ start, end }: Place, code: string): string {
  return code.slice(start, end);
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node['name']) : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
