/** Four projects: unit (pure), int (real PostgreSQL and queues), ui (jsdom), e2e (whole system, real browser). */
const path = require('node:path');

const rootDir = path.join(__dirname, '..');
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const server = {
  rootDir,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: { '^.+\\.tsx?$': swc(false), '/schema-engine-wasm/.+\\.js$': swc(false) },
  transformIgnorePatterns: ['/node_modules/(?!@prisma/schema-engine-wasm/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

module.exports = {
  rootDir,
  // Of a test that hangs; what a test waits for has a deadline of its own, and a busy machine is no fault.
  testTimeout: 30_000,
  maxWorkers: '100%', // much of a test's time is the database's
  projects: [
    {
      ...server,
      displayName: 'unit',
      testMatch: ['<rootDir>/{router,workers,prisma,load-tests,.config}/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.int\\.test\\.ts$', '\\.e2e\\.test\\.ts$'],
    },
    {
      ...server,
      displayName: 'int',
      testMatch: ['<rootDir>/{router,workers,prisma,load-tests}/**/*.int.test.ts'],
      globalSetup: '<rootDir>/router/testing/global-setup.ts',
      globalTeardown: '<rootDir>/router/testing/global-teardown.ts',
    },
    {
      ...server,
      displayName: 'e2e',
      testMatch: ['<rootDir>/router/testing/e2e/*.e2e.test.ts'],
      globalSetup: '<rootDir>/router/testing/global-build.ts',
    },
    {
      ...server,
      displayName: 'ui',
      testMatch: ['<rootDir>/admin-ui/src/**/*.test.{ts,tsx}'],
      testEnvironment: '<rootDir>/admin-ui/src/test/jsdom-environment.cjs',
      testEnvironmentOptions: { customExportConditions: ['source', 'require', 'default'] },
      transform: { '^.+\\.tsx$': swc(true), '^.+\\.[cm]?[jt]s$': swc(false) },
      transformIgnorePatterns: ['/node_modules/(?!(@hookform|react-hotkeys-hook)/)'],
      setupFilesAfterEnv: ['<rootDir>/admin-ui/src/test/setup.ts'],
    },
  ],
};
