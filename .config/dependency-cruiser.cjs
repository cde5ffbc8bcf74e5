/**
 * Who may import whom: one rule a border. A type may cross where a value may not when it only describes a parameter.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const TEST = '\\.test\\.tsx?$|^(router/testing|admin-ui/src/test)/';
/** Programs that a person or a container runs: they may prepare the database that the processes find ready. */
const PROGRAM =
  '^router/platform/(launcher|doctor|backup)/|^router/platform/(migrate-and-seed|fill-vault|verify-audit|rotate-vault|seed-many)\\.ts$';
const PACKAGE = '(^|/)node_modules/';

/** A rule whose violation fails the check. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'domain-imports-zod-only',
      'router/domain is the language of the system: it runs in every process and in the browser.',
      { path: '^router/domain/', pathNot: TEST },
      { pathNot: `^router/domain/|${PACKAGE}zod/` },
    ),
    forbid(
      'engine-imports-domain-only',
      'router/engine turns text into a proposal: no database, no HTTP, no process around it.',
      { path: '^router/engine/', pathNot: `${TEST}|^router/engine/commands/` },
      { pathNot: `^router/(engine|domain)/|${PACKAGE}(zod|natural)/` },
    ),
    forbid(
      'engine-commands-need-no-system',
      'Training and measuring read and write files, and run where nothing else does.',
      { path: '^router/engine/commands/' },
      { pathNot: `^router/(engine|domain)/|${PACKAGE}zod/`, dependencyTypesNot: ['core'] },
    ),
    forbid(
      'natural-has-one-door',
      'natural drops Chinese and loads half the world when entered by its front door: one file knows how to use it.',
      { pathNot: '^router/engine/natural-tools\\.ts$' },
      { path: `${PACKAGE}natural/` },
    ),
    forbid(
      'platform-imports-domain-only',
      'router/platform is plumbing: it knows no feature. Only its programs (launcher and commands) meet the database.',
      { path: '^router/platform/', pathNot: `${TEST}|${PROGRAM}` },
      { path: '^(router|workers|prisma|admin-ui|load-tests)/', pathNot: '^router/(platform|domain)/' },
    ),
    forbid(
      'launcher-starts-programs-and-imports-none',
      'The launcher migrates, seeds and starts processes; what they do is theirs.',
      { path: PROGRAM, pathNot: TEST },
      { path: '^(router|workers|prisma|admin-ui|load-tests)/', pathNot: '^(router/(platform|domain)|prisma)/' },
    ),
    forbid(
      'prisma-imports-domain-only',
      'Stores and views take what they need as arguments.',
      { path: '^prisma/', pathNot: TEST },
      { path: '^(router|workers|admin-ui|load-tests)/', pathNot: '^router/domain/' },
    ),
    forbid(
      'generated-client-stays-in-prisma',
      'Others see stores, views and the types that prisma/client.ts names.',
      { pathNot: '^prisma/' },
      {
        path: `^prisma/generated/|${PACKAGE}(@prisma/(client|adapter-pg|schema-engine-wasm|driver-adapter-utils)|\\.prisma)/`,
      },
    ),
    forbid(
      'router-and-workers-never-meet',
      'They are two processes: what they share is in router/domain/queues.ts and the database.',
      { path: '^(router/src|workers/src)/' },
      { path: '^(router/src|workers/src)/', pathNot: '^$1/' },
    ),
    forbid(
      'connections-are-opened-in-compose',
      'A service gets its database and its queue as arguments, so a test or another process can give it others.',
      { path: '^(router|workers)/src/', pathNot: `${TEST}|/(compose|main)\\.ts$` },
      {
        path: `^prisma/client\\.ts$|^router/platform/(queue-backend|redis-connection|lane-producer|config)\\.ts$`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'redis-and-postgres-have-one-door',
      'Drivers are known to the files that open their connections.',
      { pathNot: `${TEST}|^prisma/|^router/platform/(redis-connection|queue-backend)\\.ts$` },
      { path: `${PACKAGE}(pg|ioredis)/`, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'routes-call-services',
      'A route checks, calls and answers. What it changes goes through a service.',
      { path: '^router/src/.*\\.routes\\.ts$' },
      { path: '^prisma/(stores|seed)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'services-know-no-http',
      'A service answers to a route as it would to a queue or a test.',
      { path: '^router/src/', pathNot: `${TEST}|\\.routes\\.ts$|^router/src/(http/|stream/|compose\\.ts$|main\\.ts$)` },
      { path: `^router/src/http/|\\.routes\\.ts$|${PACKAGE}express/`, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'console-imports-domain-only',
      'The console knows the system by its wire contracts.',
      { path: '^admin-ui/' },
      { path: '^(router|workers|prisma|load-tests)/', pathNot: '^router/domain/' },
    ),
    forbid(
      'nobody-imports-the-console',
      'The console is built, not imported; only the test of its stream holds its client against a real router.',
      { pathNot: '^admin-ui/|^router/testing/e2e/live\\.int\\.test\\.ts$' },
      { path: '^admin-ui/' },
    ),
    forbid(
      'load-tests-judge-from-outside',
      'They speak HTTP like any caller, in the words of the domain; of the product they start a temporary one, or its database, and harm its queue.',
      { path: '^load-tests/' },
      {
        path: '^(router|workers|prisma|admin-ui)/',
        pathNot:
          '^router/(domain|engine)/|^router/platform/(launcher/(start-temporary|temporary-postgres)|queue-backend)\\.ts$',
      },
    ),
    forbid(
      'testing-only-from-tests',
      'The test harness is no part of the product.',
      { pathNot: `${TEST}|^load-tests/.*\\.test\\.ts$` },
      { path: '^(router/testing|admin-ui/src/test)/|\\.test\\.tsx?$' },
    ),
    forbid(
      'no-development-packages',
      'What runs in production is in "dependencies".',
      { path: '^(router|workers|prisma|admin-ui)/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: `${PACKAGE}@types/` },
    ),
    forbid(
      'no-undeclared-packages',
      'A package that is not in package.json comes by luck.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    forbid('no-unresolvable', 'The file or package does not exist.', {}, { couldNotResolve: true }),
    forbid('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'Nothing imports it and it imports nothing: nobody would miss it.',
      { orphan: true, pathNot: `\\.d\\.ts$|\\.worker\\.ts$|\\.cjs$|^\\.config/|${TEST}` },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
