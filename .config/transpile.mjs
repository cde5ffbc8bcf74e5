/** Turns the services' TypeScript into JavaScript in dist/, file by file. Types are checked by `npm run check`. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ['prisma', 'router', 'workers'];
const isLeftOut = (path) => path.startsWith('router/testing') || /\.(test|d)\.ts$/.test(path);

const OPTIONS = {
  swcrc: false,
  sourceMaps: true,
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs', ignoreDynamic: true },
};

for (const folder of FOLDERS) {
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  for (const file of filesUnder(join(root, folder))) emit(relative(root, file));
}

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

function emit(path) {
  if (isLeftOut(path)) return;
  const target = join(root, 'dist', path);
  if (extname(path) === '.json') {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, path), target);
  }
  if (extname(path) !== '.ts') return;
  const { code, map } = transformFileSync(join(root, path), { ...OPTIONS, sourceFileName: path });
  const script = target.replace(/\.ts$/, '.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(script, `${code}\n//# sourceMappingURL=${script.split('/').at(-1)}.map\n`);
  writeFileSync(`${script}.map`, map);
}
