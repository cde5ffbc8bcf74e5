/** A small tree that keeps the import rules, and for every rule a file that breaks it and no other. */
const packageFile = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: '',
});

export const SOUND_TREE: Record<string, string> = {
  ...packageFile('zod'),
  ...packageFile('natural'),
  ...packageFile('pg'),
  ...packageFile('express'),
  ...packageFile('bullmq'),
  ...packageFile('fast-check'),
  ...packageFile('undeclared'),
  'router/domain/line.ts': `import 'zod'; export const LINES = ['110', '12345'] as const;`,
  'router/engine/natural-tools.ts': `import 'natural'; import '#domain/line'; export const tools = 1;`,
  'router/engine/triage-engine.ts': `import './natural-tools'; export const engine = 1;`,
  'router/engine/shipped-engine.ts': `import './triage-engine'; export const shipped = 1;`,
  'router/engine/commands/train.ts': `import 'node:fs'; import '../triage-engine';`,
  'router/platform/queue-backend.ts': `import 'bullmq'; import '#domain/line'; export type Backend = 1;`,
  'router/platform/log.ts': `import 'node:fs'; export const log = 1;`,
  'router/platform/launcher/main.ts': `import './start-temporary'; import '#db/client';`,
  'router/platform/launcher/start-temporary.ts': `import '../log'; export const start = 1;`,
  'prisma/generated/client.ts': `export const client = 1;`,
  'prisma/client.ts': `import './generated/client'; import 'pg'; export type Db = 1;`,
  'prisma/stores/case-store.ts': `import type { Db } from '../client'; import '#domain/line'; export type Store = Db;`,
  'router/src/http/route.ts': `import 'express'; export const route = 1;`,
  'router/src/cases/case-service.ts': `import type { Db } from '#db/client'; import '#db/stores/case-store'; export type Service = Db;`,
  'router/src/cases/case.routes.ts': `import '../http/route'; import './case-service'; export const routes = 1;`,
  'router/src/compose.ts': `import '#db/client'; import '#platform/queue-backend'; import '#engine/shipped-engine'; import './cases/case.routes';`,
  'workers/src/compose.ts': `import '#db/client'; import '#domain/line';`,
  'router/testing/until.ts': `export const until = 1;`,
  'router/src/cases/case.int.test.ts': `import 'fast-check'; import '#testing/until'; import '../compose';`,
  'admin-ui/src/main.ts': `import '#domain/line';`,
  'load-tests/demo.ts': `import '#domain/line'; import '#engine/triage-engine'; import '#platform/launcher/start-temporary';`,
};

type PlantedViolation = {
  rule: string;
  /** The file that breaks it. */
  from: string;
  files: Record<string, string>;
};

const plant = (rule: string, from: string, text: string, others: Record<string, string> = {}): PlantedViolation => ({
  rule,
  from,
  files: { [from]: text, ...others },
});

export const PLANTED_VIOLATIONS: PlantedViolation[] = [
  plant('domain-imports-zod-only', 'router/domain/clock.ts', `import 'node:fs';`),
  plant('engine-imports-domain-only', 'router/engine/read-rules.ts', `import 'node:fs';`),
  plant('engine-commands-need-no-system', 'router/engine/commands/fetch.ts', `import '#platform/log';`),
  plant('natural-has-one-door', 'router/engine/second-door.ts', `import 'natural';`),
  plant('platform-imports-domain-only', 'router/platform/metrics.ts', `import '#engine/triage-engine';`),
  plant(
    'launcher-starts-programs-and-imports-none',
    'router/platform/launcher/shortcut.ts',
    `import '#engine/triage-engine';`,
  ),
  plant('prisma-imports-domain-only', 'prisma/stores/seat-store.ts', `import '#platform/log';`),
  plant(
    'generated-client-stays-in-prisma',
    'router/src/cases/raw-query.ts',
    `import '../../../prisma/generated/client';`,
  ),
  plant('router-and-workers-never-meet', 'workers/src/borrow.ts', `import '../../router/src/http/route';`),
  plant('connections-are-opened-in-compose', 'router/src/cases/own-pool.ts', `import '#db/client';`),
  plant('redis-and-postgres-have-one-door', 'router/platform/own-client.ts', `import 'pg';`),
  plant('routes-call-services', 'router/src/cases/hasty.routes.ts', `import '#db/stores/case-store';`),
  plant('services-know-no-http', 'router/src/cases/talkative-service.ts', `import 'express';`),
  plant('console-imports-domain-only', 'admin-ui/src/peek.ts', `import '#platform/log';`),
  plant('nobody-imports-the-console', 'router/src/peek.ts', `import '../../admin-ui/src/main';`),
  plant('load-tests-judge-from-outside', 'load-tests/look-inside.ts', `import '#db/client';`),
  plant('testing-only-from-tests', 'workers/src/wait.ts', `import '#testing/until';`),
  plant('no-development-packages', 'workers/src/guess.ts', `import 'fast-check';`),
  plant('no-undeclared-packages', 'workers/src/luck.ts', `import 'undeclared';`),
  plant('no-unresolvable', 'workers/src/lost.ts', `import './nowhere';`),
  plant('no-cycles', 'workers/src/egg.ts', `import './hen';`, { 'workers/src/hen.ts': `import './egg';` }),
  plant('no-orphans', 'workers/src/forgotten.ts', `export const forgotten = 1;`),
];
