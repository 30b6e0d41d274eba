import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// React's development build, so that StrictMode is at work in what is built, too.
export default defineConfig({
  base: './',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"development"' },
});
