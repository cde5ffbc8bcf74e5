import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#db/project-files';
import { SETTING_NAMES } from '#platform/settings';

const root = packageRoot();
const FOLDERS = ['deploy', 'deploy/kubernetes'];
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(root, folder, entry.name), 'utf8')),
);
/** All first groups of the pattern in the files of deploy/, each once. */
const allOf = (pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

/** What the images of PostgreSQL and Redis read. */
const SETTINGS_OF_STORES = ['POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD', 'REDISCLI_AUTH'];

describe('the deployment', () => {
  it('runs programs that the build makes', () => {
    const programs = allOf(/\bdist\/([\w/-]+)\.js/g);

    expect(programs.sort()).toEqual(['router/platform/migrate-and-seed', 'router/src/main', 'workers/src/main']);
    expect(programs.filter((program) => !existsSync(join(root, `${program}.ts`)))).toEqual([]);
  });

  it('gives settings that the programs know', () => {
    const given = allOf(/^ +([A-Z][A-Z_]+):/gm).filter((name) => !SETTINGS_OF_STORES.includes(name));

    expect(given).toContain('DATABASE_URL');
    expect(given.filter((name) => !SETTING_NAMES.some((known) => known === name))).toEqual([]);
  });

  it('probes paths that the router serves', () => {
    const routes = readFileSync(join(root, 'router/src/ops/ops.routes.ts'), 'utf8');
    const paths = allOf(/(?:\bpath: |[}\d])(\/(?:v1|metrics)[\w/]*)/g);

    expect(paths.sort()).toEqual(['/metrics', '/v1/health/live', '/v1/health/ready']);
    expect(paths.filter((path) => !routes.includes(`path: '${path}'`))).toEqual([]);
  });
});
