import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

/** The stories take the widget from its source. `base`: wherever the built files are put, they find each other. */
export default defineConfig({
  base: './',
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
});
