import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

/** The stories take the widget from its source. */
export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
});
