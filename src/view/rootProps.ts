import type { CSSProperties } from 'react';

/** What any element takes: for the root of what is drawn. */
export interface RootProps {
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  [data: `data-${string}`]: string | number | boolean | undefined;
}

/** Parts props into those of the root and all others: what would break React's drawing is none of the root's. */
export function takeRootProps<Props extends RootProps>(
  props: Props,
): { rootProps: RootProps; others: Omit<Props, keyof RootProps> } {
  const rootProps: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    (isOfRoot(name, value ?? undefined) ? rootProps : others)[name] = value;
  }
  return { rootProps: rootProps as RootProps, others: others as Omit<Props, keyof RootProps> };
}

function isOfRoot(name: string, value: unknown): boolean {
  if (name === 'style') return value === undefined || isStyle(value);
  if (name === 'id' || name === 'className') return /^(string|undefined)$/.test(typeof value);
  return name.startsWith('data-') && isPlain(value);
}

function isStyle(value: unknown): boolean {
  return (
    typeof value === 'object' && Object.values(value as object).every((one) => isPlain(one ?? undefined))
  );
}

function isPlain(value: unknown): boolean {
  return /^(string|number|boolean|undefined)$/.test(typeof value);
}
