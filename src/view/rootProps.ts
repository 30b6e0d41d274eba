import type { CSSProperties } from 'react';

/** What any element takes: for the root of what is drawn. */
export interface RootProps {
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  [data: `data-${string}`]: string | number | boolean | undefined;
}

/** Parts props into those of the root and all others. */
export function takeRootProps<Props extends RootProps>(
  props: Props,
): { rootProps: RootProps; others: Omit<Props, keyof RootProps> } {
  const rootProps: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    (/^(id|className|style|data-.+)$/.test(name) ? rootProps : others)[name] = value;
  }
  return { rootProps: rootProps as RootProps, others: others as Omit<Props, keyof RootProps> };
}
