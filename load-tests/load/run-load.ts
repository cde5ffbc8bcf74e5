/** `npm run load -- --scenario NAME`: runs a scenario by its name and exits with its verdict. */
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error';
import { runCommand } from '../lib/run-command';
import { compareReports, readReport } from './compare-reports';
import { SCENARIOS } from './scenarios';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    options: { scenario: { type: 'string' }, compare: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.compare) return compare(positionals);
  const name = typeof values.scenario === 'string' ? values.scenario : undefined;
  if (name === undefined) {
    process.stdout.write(help());
    return values.help ? 0 : 2;
  }
  const scenario = SCENARIOS[name];
  if (!scenario) throw new AppError('not-found', `no scenario is called ${name}\n\n${help()}`);
  return scenario.run(process.argv.slice(2));
}

function compare([first, second]: string[]): number {
  if (first === undefined || second === undefined) throw new AppError('invalid-input', 'name two reports to compare');
  process.stdout.write(`${compareReports(readReport(first), readReport(second))}\n`);
  return 0;
}

function help(): string {
  const width = Math.max(...Object.keys(SCENARIOS).map((name) => name.length));
  const lines = Object.entries(SCENARIOS).map(([name, scenario]) => `  ${name.padEnd(width)}  ${scenario?.about}\n`);
  const usages = ['--scenario NAME [options of the scenario | --help]', '--compare A.json B.json'];
  return `usage: ${usages.map((usage) => `npm run -s load -- ${usage}`).join('\n       ')}\n\n${lines.join('')}`;
}

runCommand(main);
