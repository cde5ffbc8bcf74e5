/** Compiles the system into dist/ when a source changed: the Prisma client first, then services and console together. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'dist/.sources');
const SOURCES = [
  '.config',
  'admin-ui',
  'package.json',
  'package-lock.json',
  'prisma',
  'router',
  'tsconfig.json',
  'workers',
];
const NOT_SOURCES = new Set(['generated', 'node_modules']);

/** The tools, run by this Node without npm in between. Ours is in .config, the others are packages. */
const TOOLS = {
  'prisma client': ['prisma/build/index.js', 'generate', '--config', '.config/prisma.config.ts'],
  services: ['.config/transpile.mjs'],
  console: ['vite/bin/vite.js', 'build', '--config', '.config/vite.config.mjs', '--logLevel', 'warn'],
};

/** Prisma asks only that an engine exists, `generate` does not run it: any file will do, and nothing is downloaded. */
const ENVIRONMENT = {
  ...process.env,
  NODE_ENV: 'production',
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

await build();

async function build() {
  const sources = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) return;
  const startedAt = Date.now();
  await Promise.all([run('prisma client').then(() => run('services')), run('console')]);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, sources);
  console.log(`built in ${secondsSince(startedAt)} s`);
}

/** Runs one tool; when it fails, shows what it said and ends the build. */
function run(name) {
  const startedAt = Date.now();
  const [tool, ...args] = TOOLS[name];
  console.log(`building ${name}`);
  return new Promise((resolve) => {
    const script = tool.startsWith('.config/') ? join(root, tool) : join(root, 'node_modules', tool);
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env: ENVIRONMENT });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => {
      if (code !== 0) {
        console.error(`${said}\nthe build of ${name} failed`);
        process.exit(1);
      }
      console.log(`built ${name} in ${secondsSince(startedAt)} s`);
      resolve();
    });
  });
}

function secondsSince(startedAt) {
  return ((Date.now() - startedAt) / 1000).toFixed(1);
}

/** One hash over names and contents, so that neither a checkout nor a copy with new dates builds again for nothing. */
function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesUnder(path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).filter((name) => !NOT_SOURCES.has(name));
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}
