import { type Plugin, parseAst } from 'vite';

/**
 * Functions of the libraries that the widget never calls. Their modules are single files with single big classes or
 * closures, out of which no bundler can shake them: in the script-tag file their bodies are left out. The package's
 * build is not touched. The names are those of the exact versions in package.json; one that is not there any more, or
 * twice, fails the build. `name: code` leaves that code in place of the body.
 */
const UNUSED: Record<string, readonly string[]> = {
  'i18next/dist/esm/i18next.js': [
    // Messages are in the file, so there is no backend to load from, nor to report missing ones to.
    'Connector.queueLoad',
    'Connector.loaded',
    'Connector.read',
    'Connector.prepareLoading',
    'Connector.load',
    'Connector.reload',
    'Connector.loadOne',
    'Connector.saveMissing',
    'I18n.reloadResources',
    'I18n.loadNamespaces',
    'I18n.loadLanguages',
    'I18n.hasLoadedNamespace',
    // No plugins, no clones, no server rendering, no debug log.
    'I18n.use',
    'I18n.hydrate',
    'I18n.cloneInstance',
    'I18n.toJSON',
    'I18n.getFixedT',
    'I18n.dir',
    'I18n.exists',
    'I18n.setDefaultNamespace',
    'Connector.noticeDevFallback',
    'Logger.forward',
    'Translator.exists',
    'Translator.getUsedParamsDetails',
    // Nothing is added, merged or removed later.
    'ResourceStore.addResource',
    'ResourceStore.addResources',
    'ResourceStore.addResourceBundle',
    'ResourceStore.removeResourceBundle',
    'ResourceStore.removeNamespaces',
    'ResourceStore.hasResourceBundle',
    'ResourceStore.deprecateDottedLng',
    'ResourceStore.toJSON',
    // `{{count}}` and `{{code}}` only: no formats, no nesting, no keys as functions, no proxies.
    'Formatter.init',
    'Formatter.add',
    'Formatter.addCached',
    'Formatter.format',
    'Interpolator.nest: return str',
    'keysFromSelector',
    'createProxy',
    // The locale is exactly the one asked for.
    'LanguageUtil.getBestMatchFromCodes',
    'LanguageUtil.deprecateBareCode',
    'PluralResolver.getPluralFormsOfKey',
    'PluralResolver.getSuffixes',
  ],
  'react-hook-form/dist/index.esm.mjs': [
    // The resolver validates, on submit: its own rules have none to check.
    'validateField',
    'executeBuiltInValidation',
    'trigger',
    'validateForm',
    // The field is not registered: it writes its value with `setValue` (see codeField.ts).
    'register',
    'unregister',
    'onChange',
    'updateTouchAndDirty',
    'updateValidAndValue',
    'setFocus',
    'resetField',
    'setError',
    'watch',
    '_setFieldArray',
    '_disableForm',
    '_reset',
    'setValues',
    'setFieldValues',
    'resetDefaultValues',
    'clearErrors',
    'getDirtyFields',
    'iterateFieldsByAction',
    '_removeUnmounted',
    '_subscribe',
    '_setValid',
    'generateWatchOutput',
    '_setDisabledField',
    'getFieldState',
  ],
};

/** The code of a library's file without what is unused; null for other files. */
export function leanCode(code: string, path: string): string | null {
  const [file, names] = Object.entries(UNUSED).find(([end]) => path.endsWith(`/node_modules/${end}`)) ?? [];
  if (file === undefined || names === undefined) return null;
  return withoutBodies(code, names, file);
}

export const lean: Plugin = {
  name: 'lean-libraries',
  transform(code, id) {
    const small = leanCode(code, id);
    return small === null ? null : { code: small, map: null };
  },
};

interface Body {
  name: string;
  start: number;
  end: number;
}

function withoutBodies(code: string, names: readonly string[], file: string): string {
  const bodies = functionBodies(parseAst(code));
  const found = names.map((entry) => {
    const [name, left = ''] = entry.split(': ');
    const [body, ...more] = bodies.filter((one) => one.name === name);
    if (body === undefined || more.length > 0) throw new Error(`${file}: not exactly one \`${name}\``);
    return { ...body, left };
  });
  found.sort((one, other) => other.start - one.start);
  return found.reduce(
    (text, { start, end, left }) => `${text.slice(0, start)}{${left}}${text.slice(end)}`,
    code,
  );
}

/** Every named function of a program: `name`, or `Class.name`. */
function functionBodies(node: unknown, owner = ''): Body[] {
  if (Array.isArray(node)) return node.flatMap((one) => functionBodies(one, owner));
  if (!isNode(node)) return [];
  const body = bodyOf(node, owner);
  const made = node['init'];
  const isClass = node.type === 'ClassDeclaration' || (isNode(made) && made.type === 'ClassExpression');
  const within = isClass ? nameOf(node['id']) : owner;
  const inside = Object.values(node).flatMap((child) => functionBodies(child, within));
  return body === null ? inside : [body, ...inside];
}

function bodyOf(node: Node, owner: string): Body | null {
  switch (node.type) {
    case 'FunctionDeclaration':
      return bodyNamed(nameOf(node['id']), node);
    case 'VariableDeclarator':
      return bodyNamed(nameOf(node['id']), node['init']);
    case 'MethodDefinition':
      return bodyNamed(`${owner}.${nameOf(node['key'])}`, node['value']);
    default:
      return null;
  }
}

function bodyNamed(name: string, made: unknown): Body | null {
  const body = isNode(made) && made.type.includes('Function') ? made['body'] : null;
  return isNode(body) ? { name, start: body.start, end: body.end } : null;
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node['name']) : '';
}

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
