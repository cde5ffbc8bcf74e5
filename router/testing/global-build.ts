/** Builds the console and the services once, for every test that opens them in a browser. */
import { execFileSync } from 'node:child_process';

export default function buildConsole(): void {
  execFileSync(process.execPath, ['.config/build.mjs'], { stdio: 'ignore' });
}
