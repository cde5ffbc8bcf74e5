import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

const root = fileURLToPath(new URL('../admin-ui', import.meta.url));
const api = process.env.API_URL ?? 'http://localhost:3000';

/** The console: served from the same origin as the API, so nothing here knows an address but the development proxy. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../dist/admin-ui',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: { console: `${root}/index.html`, citizen: `${root}/citizen.html` } },
    chunkSizeWarningLimit: 1_200,
  },
  worker: { format: 'es' },
  server: { proxy: { '/v1': api } },
  preview: { proxy: { '/v1': api } },
});
