import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// Two pages of one origin. During work on them, `LIFELINE_TOKEN=$(./lifeline token coordinator) npm run dev` shows them with
// the data of a running Lifeline.
const gateway = process.env.LIFELINE_GATEWAY ?? 'http://127.0.0.1:8080';
const token = process.env.LIFELINE_TOKEN;
const passOn = { target: gateway, headers: token ? { Authorization: `Bearer ${token}` } : {} };

export default defineConfig({
  plugins: [preact()],
  build: {
    target: 'es2020',
    outDir: 'dist',
    manifest: true, // what a page loads, for build/
    assetsInlineLimit: 0, // the content security policy allows files of this origin only
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { console: resolve('index.html'), field: resolve('field/index.html') },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': passOn, '/me': passOn, '/openapi': passOn, '/sign-in': passOn, '/sign-out': passOn },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
