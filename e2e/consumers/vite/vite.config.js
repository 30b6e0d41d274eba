import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// React's development build, so that StrictMode works in the built page. `LMS_COMPILER`: by React's compiler.
export default defineConfig({
  base: './',
  plugins: [react(), process.env.LMS_COMPILER && babel({ presets: [reactCompilerPreset()] })],
  define: { 'process.env.NODE_ENV': '"development"' },
  server: { proxy: { '/lms': { target: process.env.LMS_ORIGIN } } },
});
