import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// React's development build, so that StrictMode works in the built page.
export default defineConfig({
  base: './',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"development"' },
});
