import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '#db/project-files';
import { PLANTED_VIOLATIONS, SOUND_TREE } from './planted-violations';

type Violation = { rule: { name: string }; from: string };
type Answer = { summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } } };

const root = packageRoot();
/** The tool reads a few dozen small files; a busy machine takes its time to start it. */
jest.setTimeout(60_000);

const FOLDERS = ['router', 'workers', 'prisma', 'admin-ui', 'load-tests'];

describe('the import rules', () => {
  let tree: string;

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'hotline-borders-'));
    for (const file of ['package.json', 'tsconfig.json', '.config/dependency-cruiser.cjs']) {
      cpSync(join(root, file), join(tree, file));
    }
    plant(SOUND_TREE);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  const plant = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
  };

  it('accept a tree where everybody keeps to their side', () => {
    expect(cruise(tree).violations).toEqual([]);
  });

  it('name every violation that is planted, and nothing else', () => {
    plant(Object.assign({}, ...PLANTED_VIOLATIONS.map(({ files }) => files)) as Record<string, string>);

    const { violations, rules } = cruise(tree);

    expect(violations).toEqual(PLANTED_VIOLATIONS.map(({ rule, from }) => `${rule}: ${from}`).sort());
    expect([...new Set(PLANTED_VIOLATIONS.map(({ rule }) => rule))].sort()).toEqual(rules);
  });
});

/** What dependency-cruiser says of the tree, and the names of its rules, both sorted. */
function cruise(tree: string): { violations: string[]; rules: string[] } {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', '.config/dependency-cruiser.cjs', '--output-type', 'json'];
  const text = execFileSync(process.execPath, [program, ...options, ...FOLDERS], { cwd: tree, encoding: 'utf8' });
  const { summary } = JSON.parse(text) as Answer;
  return {
    violations: [...new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`))].sort(),
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name).sort(),
  };
}
