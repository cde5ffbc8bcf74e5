import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const table = read('deploy/SECURITY.md');

/** How many requirements of levels 1 and 2 each section of the standard has, numbered from 1 unless said otherwise. */
const SECTIONS: Record<string, number[]> = {
  ...{ '1.1': upTo(2), '1.2': upTo(9), '1.3': upTo(11), '1.4': upTo(3), '1.5': upTo(2) },
  ...{ '2.1': upTo(3), '2.2': upTo(3), '2.3': upTo(4), '2.4': upTo(1) },
  ...{ '3.2': upTo(2), '3.3': upTo(4), '3.4': upTo(6), '3.5': upTo(5), '3.7': upTo(2) },
  ...{ '4.1': upTo(3), '4.2': upTo(1), '4.3': upTo(2), '4.4': upTo(4) },
  ...{ '5.1': upTo(1), '5.2': upTo(3), '5.3': upTo(2), '5.4': upTo(3) },
  ...{
    '6.1': upTo(3),
    '6.2': upTo(12),
    '6.3': upTo(4),
    '6.4': upTo(4),
    '6.5': upTo(5),
    '6.6': upTo(3),
    '6.8': upTo(4),
  },
  ...{ '7.1': upTo(3), '7.2': upTo(4), '7.3': upTo(2), '7.4': upTo(5), '7.5': upTo(2), '7.6': upTo(2) },
  ...{ '8.1': upTo(2), '8.2': upTo(3), '8.3': upTo(1), '8.4': upTo(1) },
  ...{ '9.1': upTo(3), '9.2': upTo(4), '10.1': upTo(2), '10.2': upTo(2), '10.3': upTo(4), '10.4': upTo(11) },
  ...{ '10.5': upTo(5), '10.6': upTo(2), '10.7': upTo(3) },
  ...{ '11.1': upTo(2), '11.2': upTo(3), '11.3': upTo(3), '11.4': upTo(4), '11.5': upTo(1), '11.6': upTo(1) },
  ...{ '12.1': upTo(3), '12.2': upTo(2), '12.3': upTo(4) },
  ...{ '13.1': upTo(1), '13.2': upTo(5), '13.3': upTo(2), '13.4': upTo(5) },
  ...{ '14.1': upTo(2), '14.2': upTo(4), '14.3': upTo(3) },
  ...{ '15.1': upTo(3), '15.2': upTo(3), '15.3': upTo(7) },
  ...{ '16.1': upTo(1), '16.2': upTo(5), '16.3': upTo(4), '16.4': upTo(3), '16.5': upTo(3) },
  ...{ '17.1': upTo(1), '17.2': upTo(4), '17.3': upTo(2) },
};
function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Every requirement that the table names, with those that `1.2.1 to 1.2.3` stands for. */
const named = new Set(
  [...table.matchAll(/\b(\d+\.\d+)\.(\d+)(?: to \1\.(\d+))?/g)].flatMap(([, section, from, to = from]) =>
    upTo(Number(to))
      .filter((number) => number >= Number(from))
      .map((number) => `${section}.${number}`),
  ),
);

describe('the table of the standard', () => {
  it('names every requirement of levels 1 and 2', () => {
    const wanted = Object.entries(SECTIONS).flatMap(([section, numbers]) => numbers.map((one) => `${section}.${one}`));
    expect(wanted.filter((requirement) => !named.has(requirement))).toEqual([]);
  });

  it('names tests that exist', () => {
    const files = [...table.matchAll(/\| ([\w./-]+\.test\.tsx?) +\|/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe('the image', () => {
  it('holds what was built and nothing that is secret, of the repository or of tests', () => {
    const [first, ...rules] = read('deploy/Dockerfile.dockerignore').trim().split('\n');
    expect(first).toBe('*');
    const taken = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
    expect(taken.filter((path) => /^\.(git|data|env)|secret|credential|\.key|node_modules/.test(path))).toEqual([]);
    expect(rules).toEqual(expect.arrayContaining(['**/*.test.ts', '**/*.test.tsx']));
    const copied = [...read('deploy/Dockerfile').matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, path]) => path);
    expect(copied).toEqual(expect.arrayContaining(['dist', 'package.json']));
    expect(read('deploy/Dockerfile')).not.toMatch(/^(ARG|ENV) .*(PASSWORD|SECRET|TOKEN|VAULT_KEY)/im);
  });
});

describe('the lock file', () => {
  it('knows a checksum of everything that this machine installs', () => {
    type Entry = { integrity?: string; optional?: boolean; os?: string[]; cpu?: string[] };
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
    const isHere = ({ os, cpu }: Entry) =>
      (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
    const unknown = Object.entries(packages).filter(([path, of]) => path !== '' && !of.integrity && isHere(of));
    expect(unknown.map(([path]) => path)).toEqual([]);
  });
});
