import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const validate = (folder: string) =>
  spawnSync('node_modules/.bin/tsx', ['-C', 'source', 'router/testing/validate-eido.ts', folder], { encoding: 'utf8' });

describe('validate:eido', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'eido-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says in one line what the folder does not hold, and fails', () => {
    writeFileSync(join(folder, 'eido-apco-codes.yaml'), '');
    const { status, stdout, stderr } = validate(folder);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `${folder} does not hold eido-openapi.yaml\n`,
    });
  });

  it('says the same of a folder that there is not', () => {
    const { status, stderr } = validate(join(folder, 'nowhere'));
    expect(status).toBe(2);
    expect(stderr).toBe(`${join(folder, 'nowhere')} does not hold eido-openapi.yaml and eido-apco-codes.yaml\n`);
  });
});
