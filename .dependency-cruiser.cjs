/**
 * Imports point downwards only:
 *
 *   problem <- engine <- calendar, policy <- city, scenario <- model <- experiment <- planning, calibration
 *           <- verification <- report <- cli, web
 *
 * A layer may import every layer below it; layers on one line (city and scenario, planning and calibration)
 * may import each other as long as no cycle arises. src/index.ts is the public face that web, bench and other
 * programs use.
 */
const lines = [
  ['problem'],
  ['engine'],
  ['calendar', 'policy'],
  ['city', 'scenario'],
  ['model'],
  ['experiment'],
  ['planning', 'calibration'],
  ['verification'],
  ['report'],
  ['cli'],
];

/** Tests and what only they use. */
const isTest = '\\.(test|fixture)\\.tsx?$';
const folder = (names) => `^src/(${names.join('|')})/`;

const downwards = lines.slice(0, -1).map((line, index) => ({
  name: `${line.join('-and-')}-imports-downwards-only`,
  comment: `src/${line.join(' and src/')} may import only the layers below.`,
  severity: 'error',
  from: { path: folder(line), pathNot: isTest },
  to: { path: [folder(lines.slice(index + 1).flat()), '^src/index\\.ts$', '^(web|bench)/'] },
}));

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'nothing-imports-a-surface',
      comment: 'cli, web and bench are ends: no other part of the program imports them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', isTest] },
      to: { path: '^(src/cli|web|bench)/' },
    },
    {
      name: 'web-uses-the-public-face',
      comment: 'The page talks to src/index.ts and to the engine only through a worker.',
      severity: 'error',
      from: { path: '^web/', pathNot: isTest },
      to: { path: '^src/', pathNot: '^src/index\\.ts$' },
    },
    {
      name: 'the-face-hides-node',
      comment: 'src/index.ts runs in a browser, so nothing it reaches may need Node.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/(cli/|experiment/node-)', reachable: true },
    },
    {
      name: 'node-only-where-it-belongs',
      comment: 'Everything in src but the CLI and the Node executor runs in a browser.',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: ['^src/cli/', '^src/experiment/node-', isTest] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle makes two files one. Types may refer to each other.',
      severity: 'error',
      from: { path: '^(src|web|bench)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'Only tests import tests and test tools.',
      severity: 'error',
      from: { path: '^(src|web|bench)/', pathNot: isTest },
      to: { path: [isTest, '^node_modules/(vitest|fast-check|@vitest)/'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import must lead somewhere.',
      severity: 'error',
      from: { path: '^(src|web|bench)/' },
      // A virtual module is made by the build (vite.config.ts).
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
