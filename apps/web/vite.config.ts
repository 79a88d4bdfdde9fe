import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const lib = (path: string) => resolve(import.meta.dirname, '../../libs', path);
const api = process.env.TRACKER_API ?? 'http://127.0.0.1:3000';

/** The desks: built into dist/web, which the api serves; in development the api is behind a proxy. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      { find: '@tracker/domain/events', replacement: lib('domain/src/events.ts') },
      { find: /^@tracker\/([^/]+)$/, replacement: lib('$1/src/index.ts') },
    ],
  },
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api }, '/queues': { target: api } },
  },
});
