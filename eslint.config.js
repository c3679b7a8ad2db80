import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { sourcelineRules } from './scripts/lint/plugin.mjs';

/**
 * The limits of the style guide; tables, schemas, texts and fixtures are free of them.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const limits = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'max-params': ['error', { max: 3 }],
};

/** Linted with types. Their tsconfigs are named, since the project service would take twice the time to find them. */
const typedAreas = ['main', 'renderer', 'tests'];

const configFiles = ['*.config.ts', '*.config.js'];

const namedExportsOnly = { selector: 'ExportDefaultDeclaration', message: 'No default export: a name is found by searching for it.' };

/** The page reaches the main process in one file, so that there is one place to look. */
const pageBorder = [
  { selector: "MemberExpression[property.name='sourceline'][object.name=/^(window|globalThis|self)$/]", message: 'Only renderer/app/api.ts touches window.sourceline.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Imported text never reaches the page as HTML.' },
  { selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]", message: 'Imported text never reaches the page as HTML.' },
];

export default defineConfig(
  globalIgnores(['out/', 'release/', '.setup/', 'test-results/', '/looks/', '**/*.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { project: typedAreas.map((area) => `${area}/tsconfig.json`), tsconfigRootDir: import.meta.dirname } },
    plugins: { sourceline: sourcelineRules },
    rules: {
      ...limits,
      // Of ESLint's own rules those that find mistakes the compiler lets through.
      'no-async-promise-executor': 'error',
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-empty-pattern': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'no-useless-return': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-nested-ternary': 'error',
      'no-else-return': 'error',
      'object-shorthand': 'error',
      'sourceline/import-areas': 'error',
      'sourceline/reasoned-suppressions': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A callback may return a promise or nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/**/*.ts', 'main/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly],
      'sourceline/reasoned-assertions': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['shared/**/*.ts', 'main/**/*.ts'], rules: { 'sourceline/documented-exports': 'error' } },
  {
    files: ['shared/**/*.ts'],
    rules: {
      // Clock, chance and timers are passed in: the same input gives the same result.
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'queueMicrotask', 'console', 'crypto', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
      'no-restricted-syntax': ['error', namedExportsOnly, { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is passed in.' }],
    },
  },
  { files: ['shared/strings/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // Says only what React's compiler leaves alone; it is not in use here.
      'react-hooks/incompatible-library': 'off',
      // Measuring what was laid out and keeping the result is what layout effects are for.
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/app/api.ts'],
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly, ...pageBorder],
    },
  },
  { files: ['renderer/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }], 'sourceline/no-jsx-text': 'error' } },
  {
    files: ['tests/**'],
    rules: {
      // A describe block is a list of tests, not a function.
      'max-lines-per-function': 'off',
      // Builders of records take their columns in order.
      'max-params': 'off',
      // The runners wait for what a callback returns, whatever its type says.
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['tests/bench/**/*.ts', 'scripts/**/*.mjs'], rules: { 'no-console': 'off' } },
  {
    // Left to the compiler: nothing in shared/ waits, and the scripts pull in the types of every tool.
    files: ['shared/**', 'scripts/**', ...configFiles],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['scripts/**/*.mjs', ...configFiles],
    rules: {
      // Rules get syntax trees whose JSX and TypeScript nodes ESLint has no types for.
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
);
