/**
 * `npm run bundle:size`: what a browser loads before an operator sees the desk, in gzip, beside what react-admin alone
 * would load. Exits 1 when our own part is above the limit.
 */
import react from '@vitejs/plugin-react';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Our own part of the first load, in bytes of gzip. */
const LIMIT = 400_000;
/** Where the first load begins, and what it asks for by itself: the program, and the largest language. */
const ENTRIES = ['main', 'start', 'vi'];

/** react-admin as its own guide starts it: one resource with the screens that it guesses. */
const BARE = 'virtual:bare';
const bare = {
  name: 'bare',
  resolveId: (id) => (id === BARE ? join(root, 'admin-ui/src/bare.tsx') : undefined),
  load: (id) =>
    id.endsWith('/bare.tsx')
      ? `import { createRoot } from 'react-dom/client';
         import { Admin, ListGuesser, Resource, ShowGuesser } from 'react-admin';
         createRoot(document.body).render(
           <Admin dataProvider={{}} disableTelemetry><Resource name="a" list={ListGuesser} show={ShowGuesser} /></Admin>);`
      : undefined,
};

const options = { mode: 'production', logLevel: 'error' };
const console_ = await build({
  ...options,
  configFile: join(root, '.config/vite.config.mjs'),
  build: { write: false },
});
const alone = await build({
  ...options,
  ...{ configFile: false, root: join(root, 'admin-ui'), plugins: [bare, react()] },
  build: { write: false, target: 'es2022', rollupOptions: { input: BARE } },
});

const all = sizeOf(console_.output, ({ name, isEntry }) => isEntry || ENTRIES.includes(name));
const reactAdmin = sizeOf(alone.output, ({ isEntry }) => isEntry);
const own = all - reactAdmin;
const kB = (bytes) => `${(bytes / 1_000).toFixed(0)} kB`;
console.log(
  `first load of the desk ${kB(all)} gzip; react-admin alone ${kB(reactAdmin)}; ours ${kB(own)} of ${kB(LIMIT)}`,
);
process.exitCode = own > LIMIT ? 1 : 0;

/** Bytes of gzip of the chunks where a load begins and of all that they import before they run. */
function sizeOf(output, isFirst) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set();
  const visit = (fileName) => {
    if (loaded.has(fileName)) return;
    loaded.add(fileName);
    chunks.get(fileName)?.imports.forEach(visit);
  };
  [...chunks.values()].filter(isFirst).forEach(({ fileName }) => visit(fileName));
  return [...loaded].reduce((sum, fileName) => sum + gzipSync(chunks.get(fileName)?.code ?? '').length, 0);
}
