import type { ComponentPropsWithoutRef } from 'react';
import { useWidget } from '../context.js';
import { words } from './Text.js';

interface HeadingProps extends ComponentPropsWithoutRef<'h2'> {
  /** How many levels below the widget's title, whose place among the page's headings the page says. */
  below: 0 | 1 | 2;
}

/** A heading. Without the title what stands below it moves up. */
export function Heading({ below, ...rest }: HeadingProps) {
  const { headingLevel, header } = useWidget().options;
  const level = headingLevel + below - (header ? 0 : 1);
  const Name = `h${Math.min(level, 6)}` as 'h2';
  return <Name {...rest}>{words(rest.children)}</Name>;
}
