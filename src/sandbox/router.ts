import type { Handler } from './http.js';

/** `['GET', '/sandbox/trainees/:id', handler]`; the method `*` takes all. */
export type Route = readonly [method: string, path: string, handler: Handler];

export type Found =
  | { handler: Handler; params: Record<string, string> }
  /** The path is known, but not with this method. */
  | { allowed: string[] };

/** The route of a request; null when no route has the path. */
export function findRoute(routes: readonly Route[], method: string, path: string): Found | null {
  const allowed: string[] = [];
  for (const [routeMethod, pattern, handler] of routes) {
    const params = match(pattern, path);
    if (!params) continue;
    if (routeMethod === '*' || routeMethod === method) return { handler, params };
    allowed.push(routeMethod);
  }
  return allowed.length > 0 ? { allowed } : null;
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}
