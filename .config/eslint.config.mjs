/** Rules that catch what the compiler does not: lost promises, hidden inputs, files that grow too long. */
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'router/testing/**', 'admin-ui/src/test/**'];
/** Programs that a person runs in a terminal: printing is what they are for. */
const COMMANDS = ['router/engine/commands/**', 'load-tests/**', '.config/**'];
/** One for the system, one for the programs that judge it from outside. */
const SETTINGS_READERS = ['router/platform/config.ts', 'load-tests/lib/environment.ts'];
/** Tools that load a file by its default export. */
const TOOL_FILES = ['.config/**', 'router/testing/global-*.ts', '**/*.d.ts'];
/** Phrases, rows and translations: long because there is much to say. */
const DATA = ['admin-ui/src/i18n/{zh,en,vi}.ts', 'prisma/seed/**', 'router/engine/lexicon/**'];

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Settings come from router/platform/config.ts, checked.',
};
const NO_BARREL = {
  selector: ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])',
  message: 'Import a thing from the file that makes it.',
};
const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'A closed list is an array `as const` and its union.' };
const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The time is an argument here: the same input gives the same answer.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The time is an argument here: the same input gives the same answer.',
  },
  {
    selector: 'CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name=now]',
    message: 'The time is an argument here: the same input gives the same answer.',
  },
  {
    selector: 'CallExpression[callee.object.name=Math][callee.property.name=random]',
    message: 'Chance is an argument here: the same input gives the same answer.',
  },
];
const EVERYWHERE = [NO_BARREL, NO_ENUM, NO_DEFAULT_EXPORT];

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/generated/', '**/coverage/', '.data/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', '.config/tsconfig.admin-ui.json'],
        tsconfigRootDir: root,
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, minimumDescriptionLength: 10 }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Parts are objects of closures made by factories: nothing here depends on `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An async function that only returns keeps its promise to answer with a promise.
      '@typescript-eslint/require-await': 'off',
      // Takes a form's text field, which may be a file by its type, for an object.
      '@typescript-eslint/no-base-to-string': 'off',
      'no-restricted-properties': ['error', ENVIRONMENT],
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-debugger': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['admin-ui/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['router/engine/**/*.ts', 'router/domain/**/*.ts'],
    ignores: ['router/domain/clock.ts', ...TESTS, ...COMMANDS],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...NO_CLOCK] },
  },
  { files: TOOL_FILES, rules: { 'no-restricted-syntax': ['error', NO_BARREL, NO_ENUM] } },
  { files: [...TESTS, ...SETTINGS_READERS], rules: { 'no-restricted-properties': 'off' } },
  {
    // What an answer or a matcher holds is what the test finds out.
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  { files: COMMANDS, rules: { 'no-console': 'off' } },
  { files: DATA, rules: { 'max-lines': 'off' } },
);
