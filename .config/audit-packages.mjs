/**
 * `npm run audit:packages`: whether what runs in production is known to be safe to install. Fails when a package of the
 * lock file could be exchanged unnoticed (it has no checksum), and when the registry knows a vulnerability of high or
 * critical severity in a package that runs in production. A registry that serves no advisories is said to, aloud, and is
 * no failure: then nothing is known.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PATIENCE_MS = 60_000;

/** Builds for other systems come from the same registry as this one's; some mirrors keep only the builds they need. */
const isForOtherMachines = ({ optional, os = [process.platform], cpu = [process.arch] }) =>
  optional === true && !(os.includes(process.platform) && cpu.includes(process.arch));

function findUnsigned() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const unsigned = Object.entries(packages).filter(([path, of]) => path !== '' && !of.link && !of.integrity);
  const others = unsigned.filter(([, of]) => isForOtherMachines(of));
  if (others.length > 0) console.log(`${others.length} builds for other systems have no checksum in the lock file`);
  return unsigned.filter(([, of]) => !isForOtherMachines(of)).map(([path]) => path);
}

/** @returns the findings, or undefined when the registry has no answer */
function findVulnerable() {
  const args = ['audit', '--omit=dev', '--json'];
  const { stdout, error } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: PATIENCE_MS });
  if (error) return undefined;
  const report = parse(stdout);
  if (report?.vulnerabilities === undefined) return undefined;
  return Object.values(report.vulnerabilities)
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unsigned = findUnsigned();
for (const path of unsigned) console.error(`${path} has no checksum in the lock file`);
const vulnerable = findVulnerable();
if (vulnerable === undefined) console.log('NOT AUDITED: the registry serves no advisories; ask one that does');
for (const finding of vulnerable ?? []) console.error(finding);
if (vulnerable?.length === 0)
  console.log('no package that runs in production has a known vulnerability of high severity');
process.exitCode = unsigned.length > 0 || (vulnerable?.length ?? 0) > 0 ? 1 : 0;
