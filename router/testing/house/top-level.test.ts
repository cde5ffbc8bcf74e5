import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#db/project-files';

const FOLDERS = ['admin-ui', 'deploy', 'load-tests', 'prisma', 'router', 'workers'];
const FILES = ['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json'];

describe('the top level', () => {
  it('shows the folders and files of the map and no others', () => {
    const root = packageRoot();
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    const isOurs = (name: string) => !name.startsWith('.') && !name.endsWith('.log') && !ignored.includes(name);

    const names = readdirSync(root).filter(isOurs);

    expect(names.sort()).toEqual([...FOLDERS, ...FILES].sort());
  });
});
