import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold tests, from the root of the project. */
const FOLDERS = ['admin-ui/src', 'load-tests', 'prisma', 'router', 'workers'];
const ROOT = join(__dirname, '../..');

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
);

describe('the failures that this system must avoid', () => {
  it.each(Array.from({ length: 15 }, (_, place) => place + 1))(
    'number %d has a test that is named after it',
    (number) => {
      const name = new RegExp(`\\b(?:it|test)\\(\\s*['"\`]failure ${number}: `);
      expect(tests.some((text) => name.test(text))).toBe(true);
    },
  );
});
