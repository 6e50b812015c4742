import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Runs must give the same bytes in every Node and browser. V8 versions disagree in the last bit of
 * Math.log, exp, pow, sin and their kin, so the layers whose numbers reach a result may use only what IEEE 754
 * rounds exactly; the rest stands in src/engine/math.ts.
 */
const exactMath =
  'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN10|LN2|LOG10E|LOG2E|PI|SQRT1_2|SQRT2';

const unpredictableCalls = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The current time makes runs differ: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The current time makes runs differ: take the time as an argument.',
  },
];

const inexactMath = [
  {
    selector: `MemberExpression[object.name='Math'][computed=false][property.name!=/^(${exactMath})$/]`,
    message: 'This Math function differs between JavaScript engines: use src/engine/math.ts.',
  },
  {
    selector: "MemberExpression[object.name='Math'][computed=true]",
    message: 'Write Math.name, so that the ban on inexact functions can be checked.',
  },
  {
    selector: ":not(MemberExpression) > Identifier[name='Math']",
    message: 'Write Math.name in place: an alias hides inexact functions.',
  },
  {
    selector: "MemberExpression[property.name='Math']",
    message: 'Write Math.name in place: an alias hides inexact functions.',
  },
  {
    selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
    message: '** differs between JavaScript engines: multiply, or use pow of src/engine/math.ts.',
  },
];

const nodeImports = [
  {
    selector: `ImportExpression[source.value=/^(node:|(${builtinModules.join('|').replaceAll('/', '\\u002F')})$)/]`,
    message: 'Only src/cli and src/experiment/node-* may use Node: the rest also runs in a browser.',
  },
];

const nodeModules = {
  paths: builtinModules.map((name) => ({
    name,
    message: 'Only src/cli and src/experiment/node-* may use Node: the rest also runs in a browser.',
  })),
  patterns: [
    {
      group: ['node:*'],
      message: 'Only src/cli and src/experiment/node-* may use Node: the rest also runs in a browser.',
    },
  ],
};

const nodeGlobals = ['process', 'Buffer', 'global', 'require', '__dirname', '__filename', 'setImmediate'].map(
  (name) => ({ name, message: 'This exists in Node only; the rest of src also runs in a browser.' }),
);

const clocks = ['Date', 'performance', 'Temporal'].map((name) => ({
  name,
  message: 'A run knows only its own clock and calendar (src/calendar).',
}));

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts'];
const nodeFiles = ['src/cli/**', 'src/experiment/node-*.ts'];
/** The layers that a run is made of. */
const run = ['engine', 'calendar', 'policy', 'city', 'scenario', 'model'].map(
  (layer) => `src/${layer}/**/*.ts`,
);
/** The layers that turn runs into results. */
const results = ['experiment', 'planning', 'calibration', 'verification'].map(
  (layer) => `src/${layer}/**/*.ts`,
);

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-implicit-coercion': ['error', { boolean: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Readonly arrays and records index to `T | undefined`; where a loop guards the index, `!` says so
      // without the cost that a check has in the inner loop.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An index loop over a typed array is the fast one.
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly', module: 'writable' },
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts'],
    ignores: tests,
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Coefficients stand as their paper prints them, digits past the 17th included.
    files: ['src/engine/**/*.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...unpredictableCalls],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from a named stream (src/engine/stream.ts).' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'performance', property: 'now', message: 'Take the time as an argument.' },
        { object: 'crypto', property: 'getRandomValues', message: 'Draw from a named stream.' },
        { object: 'crypto', property: 'randomUUID', message: 'Draw from a named stream.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...tests, ...nodeFiles],
    rules: {
      'no-restricted-imports': ['error', nodeModules],
      'no-restricted-globals': ['error', ...nodeGlobals],
      'no-restricted-syntax': ['error', ...unpredictableCalls, ...nodeImports],
    },
  },
  {
    files: results,
    ignores: [...tests, ...nodeFiles],
    rules: { 'no-restricted-syntax': ['error', ...unpredictableCalls, ...nodeImports, ...inexactMath] },
  },
  {
    files: run,
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...unpredictableCalls, ...nodeImports, ...inexactMath],
      'no-restricted-globals': ['error', ...nodeGlobals, ...clocks],
    },
  },
);
