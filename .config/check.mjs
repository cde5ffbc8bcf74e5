/**
 * `npm run check`: types, lint, import borders, dead code, the size of the desk and format, two at a time; with names,
 * only these.
 * Prints one line a check, what a failed one said, and exits 1 when one failed.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const AT_ONCE = 2;

/** The tools, run by this Node without npm in between; the longest first. Ours is in .config, the others are packages. */
const CHECKS = {
  lint: ['eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '.'],
  'types of the services': ['typescript/bin/tsc', '-p', 'tsconfig.json'],
  'types of the console': ['typescript/bin/tsc', '-p', '.config/tsconfig.admin-ui.json', '--noEmit'],
  borders: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.config/dependency-cruiser.cjs'],
    ...['router', 'workers', 'prisma', 'admin-ui', 'load-tests'],
  ],
  'first load': ['.config/bundle-size.mjs'],
  'dead code': ['knip/bin/knip.js', '--config', '.config/knip.jsonc', '--no-config-hints'],
  format: [
    'prettier/bin/prettier.cjs',
    ...['--check', '--log-level', 'warn', '--config', '.config/prettier.json'],
    ...['--ignore-path', '.gitignore', '--ignore-path', '.config/prettier-ignore', '.'],
  ],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(', ')}; there are: ${Object.keys(CHECKS).join(', ')}`);
  process.exit(2);
}

const waiting = asked.length > 0 ? asked : Object.keys(CHECKS);
const total = waiting.length;
let failures = 0;
const startedAt = Date.now();
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(`${total} checks, ${failures} failed, ${secondsSince(startedAt)} s`);
process.exitCode = failures > 0 ? 1 : 0;

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const begunAt = Date.now();
    const { code, said } = await run(CHECKS[name]);
    if (code !== 0) failures += 1;
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${secondsSince(begunAt)} s`);
    if (code !== 0) console.log(`\n${said.trim()}\n`);
  }
}

function run([tool, ...args]) {
  return new Promise((resolve) => {
    const program = tool.startsWith('.config/') ? join(root, tool) : join(root, 'node_modules', tool);
    const child = spawn(process.execPath, [program, ...args], { cwd: root });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => resolve({ code, said }));
  });
}

function secondsSince(instant) {
  return ((Date.now() - instant) / 1000).toFixed(1);
}
