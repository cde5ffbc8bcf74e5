/** `npm run load -- --scenario NAME`: runs a scenario by its name and exits with its verdict. */
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error';
import { runCommand } from '../lib/run-command';
import { SCENARIOS } from './scenarios';

async function main(): Promise<number> {
  const { values } = parseArgs({
    strict: false,
    options: { scenario: { type: 'string' }, help: { type: 'boolean' } },
  });
  const name = typeof values.scenario === 'string' ? values.scenario : undefined;
  if (name === undefined) {
    process.stdout.write(help());
    return values.help ? 0 : 2;
  }
  const scenario = SCENARIOS[name];
  if (!scenario) throw new AppError('not-found', `no scenario is called ${name}\n\n${help()}`);
  return scenario.run(process.argv.slice(2));
}

function help(): string {
  const width = Math.max(...Object.keys(SCENARIOS).map((name) => name.length));
  const lines = Object.entries(SCENARIOS).map(([name, scenario]) => `  ${name.padEnd(width)}  ${scenario?.about}\n`);
  return `usage: npm run -s load -- --scenario NAME [options of the scenario | --help]\n\n${lines.join('')}`;
}

runCommand(main);
