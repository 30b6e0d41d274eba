import { resolve } from 'node:path';

/**
 * In what is delivered a small module stands under a library's name (ARCHITECTURE.md): the four libraries are 44 kB of gzip, the
 * modules 2 (docs/performance.md). No library's own source is edited.
 */
export const standIns = [
  { find: /^i18next$/, replacement: resolve('src/slim/i18next.ts') },
  { find: /^@tanstack\/react-query$/, replacement: resolve('src/slim/react-query.ts') },
  { find: /^react-hook-form$/, replacement: resolve('src/slim/react-hook-form.ts') },
  { find: /^zod\/mini$/, replacement: resolve('src/slim/zod-mini.ts') },
];

export const scriptTagStandIns = [
  ...standIns,
  // React's renderer is 69 kB of gzip, preact is 6.
  { find: /^react$|^react-dom\/client$/, replacement: resolve('src/embed/react.ts') },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  // What a page says of bare elements does not come into a shadow root.
  { find: /^\.\/page\.css\?inline$/, replacement: resolve('src/embed/noPageStyles.ts') },
];
