/**
 * `<motp-widget>` in the TSX of React: `import type {} from 'motp-widget/types/react'`, once in a project. React 19 and 18
 * set its attributes as they are written; of `on-verified` and its like they make no listeners (docs/react.md).
 */
// By other names: inside the module that is added to, its own are found first.
import type { DetailedHTMLProps as PropsOf, HTMLAttributes as AttributesOf } from 'react';
import type { MotpWidgetAttributes } from '../settings/attributeTypes.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'motp-widget': Omit<PropsOf<AttributesOf<HTMLElement>, HTMLElement>, keyof MotpWidgetAttributes> &
        MotpWidgetAttributes;
    }
  }
}
