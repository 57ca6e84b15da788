// Bundles the service worker of the field page and tells it which files to keep.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { injectManifest } from 'workbox-build';
import { filesOfFieldPage } from './firstLoad.mjs';

const bundled = await mkdtemp(join(tmpdir(), 'lifeline-worker-'));
try {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2020',
      outDir: bundled,
      emptyOutDir: true,
      rollupOptions: {
        input: 'src/field/worker.ts',
        output: { format: 'iife', entryFileNames: 'worker.js', codeSplitting: false },
      },
    },
  });
  const { count, size, warnings } = await injectManifest({
    swSrc: join(bundled, 'worker.js'),
    swDest: 'dist/field/worker.js',
    globDirectory: 'dist',
    globPatterns: [...(await filesOfFieldPage()), 'field/manifest.webmanifest', 'field/icon.svg', 'field/icon-192.png'],
    modifyURLPrefix: { '': '/' },
    dontCacheBustURLsMatching: /^assets\//, // their names change with what is in them
  });
  if (warnings.length > 0) {
    throw new Error(warnings.join('\n'));
  }
  console.log(`dist/field/worker.js keeps ${count} files, ${size} bytes`);
} finally {
  await rm(bundled, { recursive: true });
}
