/** The rules of the house: each ban must bite, and what the papers say must be so. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(project, path), 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-house-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('lint', () => {
  // The bans need no types, and the files of this test do not exist, so type information is off.
  const eslint = new ESLint({ cwd: project, overrideConfig: tseslint.configs.disableTypeChecked });
  const bans = async (file: string, code: string): Promise<string[]> => {
    const [result] = await eslint.lintText(code, { filePath: join(project, file) });
    return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
  };
  const runLayers = ['engine', 'calendar', 'policy', 'city', 'scenario', 'model'];
  const inexact = [
    ...['log', 'exp', 'pow', 'sin', 'cos', 'tan', 'log1p', 'expm1', 'cbrt', 'atan2', 'log2', 'log10'],
    ...['tanh', 'hypot', 'sinh', 'cosh', 'asin', 'acos', 'atan', 'asinh', 'acosh', 'atanh', 'random'],
  ];

  it.each(runLayers)('bans every inexact function of Math in src/%s', async (layer) => {
    const code = inexact.map((name) => `export const ${name}Of = Math.${name};`).join('\n');
    const found = await bans(`src/${layer}/probe.ts`, code);
    expect(found.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(inexact.length);
  });

  it.each(
    [
      ['no-restricted-syntax', 'export const a = (x: number) => x ** 2;'],
      ['no-restricted-syntax', 'export const a = (x: number) => { let y = x; y **= 2; return y; };'],
      ['no-restricted-syntax', 'const M = Math; export const a = M.log(2);'],
      ['no-restricted-syntax', 'const { log } = Math; export const a = log(2);'],
      ['no-restricted-syntax', "export const a = Math['log'](2);"],
      ['no-restricted-syntax', 'export const a = globalThis.Math.log(2);'],
      ['no-restricted-syntax', 'export const a = new Date();'],
      ['no-restricted-globals', 'export const a = new Date(0);'],
      ['no-restricted-properties', 'export const a = Date.now();'],
      ['no-restricted-globals', 'export const a = performance.now();'],
      ['no-restricted-globals', 'export const a = process.argv;'],
      ['no-restricted-imports', "import { readFileSync } from 'node:fs'; export const a = readFileSync;"],
      ['no-restricted-imports', "import { readFileSync } from 'fs'; export const a = readFileSync;"],
      ['no-restricted-imports', "export { readFile } from 'node:fs/promises';"],
      ['no-restricted-syntax', "export const a = () => import('node:fs');"],
      ['no-console', "console.log('x');"],
    ].flatMap(([rule, code]) => runLayers.map((layer) => ({ rule, code, layer }))),
  )('$rule in src/$layer: $code', async ({ rule, code, layer }) => {
    expect(await bans(`src/${layer}/probe.ts`, code ?? '')).toContain(rule);
  });

  it.each([...runLayers, 'experiment', 'planning', 'calibration', 'report'])(
    'bans unseeded chance and the clock in src/%s, and in its tests',
    async (layer) => {
      for (const file of ['probe.ts', 'probe.test.ts']) {
        const path = `src/${layer}/${file}`;
        expect(await bans(path, 'export const a = Math.random();')).toContain('no-restricted-properties');
        expect(await bans(path, 'export const a = Date.now();')).toContain('no-restricted-properties');
        expect(await bans(path, 'export const a = new Date();')).toContain('no-restricted-syntax');
      }
    },
  );

  it.each(['experiment', 'planning', 'calibration'])('bans inexact functions in src/%s', async (layer) => {
    expect(await bans(`src/${layer}/probe.ts`, 'export const a = Math.log(2);')).toContain(
      'no-restricted-syntax',
    );
  });

  it.each([
    ['src/engine/probe.ts', 'export const a = Math.floor(Math.sqrt(2)) + Math.imul(2, 3) + Math.PI;'],
    ['src/engine/probe.test.ts', 'export const a = Math.log(2) ** 2;'],
    ['src/city/probe.test.ts', "import { readFileSync } from 'node:fs'; export const a = readFileSync;"],
    ['src/report/probe.ts', 'export const a = new Date(0).getTime();'],
    [
      'src/experiment/node-probe.ts',
      "import { Worker } from 'node:worker_threads'; export const a = Worker;",
    ],
    ['src/cli/probe.ts', 'console.log(process.argv, Date.now(), Math.random());'],
  ])('leaves %s alone: %s', async (file, code) => {
    expect(await bans(file, code)).toEqual([]);
  });
});

describe('layers', () => {
  const config = join(project, '.dependency-cruiser.cjs');

  /** Names of the rules that a program of these files breaks. */
  function broken(files: Record<string, string>): string[] {
    const root = mkdtempSync(join(folder, 'layers-'));
    cpSync(join(project, 'tsconfig.json'), join(root, 'tsconfig.json'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout } = spawnSync(process.execPath, [program, '--config', config, '-T', 'json', '.'], {
      cwd: root,
      encoding: 'utf8',
    });
    const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(report.summary.violations.map((violation) => violation.rule.name))].sort();
  }

  const order = [
    ...[
      'problem',
      'engine',
      'calendar',
      'city',
      'model',
      'experiment',
      'planning',
      'verification',
      'report',
      'cli',
    ],
  ];

  it('lets each layer import the ones below it, and the page the public face', () => {
    const files = Object.fromEntries(
      order.map((layer, index) => [
        `src/${layer}/a.ts`,
        `${order
          .slice(0, index)
          .map((below) => `import '../${below}/a.ts';\n`)
          .join('')}export const ${layer} = 1;\n`,
      ]),
    );
    files['src/scenario/a.ts'] = "import '../city/a.ts';\nexport const scenario = 1;\n";
    files['src/index.ts'] = "export * from './report/a.ts';\n";
    files['web/main.ts'] = "import '../src/index.ts';\n";
    files['src/engine/a.test.ts'] = "import './a.ts';\nimport '../model/a.ts';\nimport 'node:fs';\n";
    expect(broken(files)).toEqual([]);
  });

  it('stops each layer from importing the one above it', () => {
    const files = Object.fromEntries(
      order.map((layer, index) => [
        `src/${layer}/a.ts`,
        index + 1 < order.length ? `import '../${order[index + 1] ?? ''}/a.ts';\n` : 'export {};\n',
      ]),
    );
    expect(broken(files).filter((rule) => rule.endsWith('imports-downwards-only'))).toEqual([
      'calendar-and-policy-imports-downwards-only',
      'city-and-scenario-imports-downwards-only',
      'engine-imports-downwards-only',
      'experiment-imports-downwards-only',
      'model-imports-downwards-only',
      'planning-and-calibration-imports-downwards-only',
      'problem-imports-downwards-only',
      'report-imports-downwards-only',
      'verification-imports-downwards-only',
    ]);
  });

  it('stops the page from reaching past the public face', () => {
    const files = { 'web/a.ts': "import '../src/engine/a.ts';\n", 'src/engine/a.ts': 'export {};\n' };
    expect(broken(files)).toEqual(['web-uses-the-public-face']);
  });

  it('stops a cycle', () => {
    const files = {
      'src/engine/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/engine/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    };
    expect(broken(files)).toEqual(['no-cycles']);
  });

  it('stops Node from creeping into what runs in a browser', () => {
    const files = {
      'src/index.ts': "import './experiment/a.ts';\n",
      'src/experiment/a.ts': "import './node-a.ts';\n",
      'src/experiment/node-a.ts': "import 'node:fs';\n",
      'src/model/a.ts': "import 'node:fs';\n",
    };
    expect(broken(files)).toEqual(['node-only-where-it-belongs', 'the-face-hides-node']);
  });

  it('stops an import that leads nowhere, and tests in the program', () => {
    const files = {
      'src/engine/a.ts': "import './none.ts';\nimport './b.test.ts';\n",
      'src/engine/b.test.ts': 'export {};\n',
    };
    expect(broken(files)).toEqual(['no-tests-in-the-program', 'no-unresolvable']);
  });
});

describe('packages', () => {
  const manifest = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const pins = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it.each(pins)(
    '%s %s is an exact version, justified with its licence in docs/dependencies.md',
    (name, pin) => {
      expect(pin).toMatch(/^\d+\.\d+\.\d+$/);
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
      const line = read('docs/dependencies.md')
        .split('\n')
        .find((text) => text.startsWith(`| \`${name}\` `));
      const cells = line?.split('|').map((cell) => cell.trim());
      expect(cells?.[2]).toBe(license);
      expect(cells?.[3]?.length).toBeGreaterThan(20);
    },
  );

  it('docs/dependencies.md names no package that has gone', () => {
    const names = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` /gm)].map((match) => match[1]);
    expect(names.sort()).toEqual(pins.map(([name]) => name).sort());
  });

  it('the lock file names no download addresses', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; version: string }>;
    };
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(installed.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  });

  it('LICENSE is the whole EUPL 1.2: fifteen articles and the appendix', () => {
    const text = read('LICENSE');
    expect(text).toMatch(/^# EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
    expect([...text.matchAll(/^## (\d+)\. /gm)].map((match) => Number(match[1]))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(text).toMatch(/^## Appendix$/m);
    expect(text.trimEnd()).toMatch(/production of a new\s+EUPL version\.$/);
  });
});

describe('scripts on a bare clone', () => {
  /** The scripts alone, with a package.json that asks for this Node version. */
  function clone(node: string): string {
    const root = mkdtempSync(join(folder, 'clone-'));
    cpSync(join(project, 'bin'), join(root, 'bin'), { recursive: true });
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ name: 'buurtsim', type: 'module', engines: { node } }),
    );
    writeFileSync(join(root, 'package-lock.json'), '{}');
    return root;
  }
  const run = (root: string, script: string, env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [join(root, 'bin', script)], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });

  it.each(['buurtsim.js', 'start.js', 'test.js'])('%s says which Node is missing', (script) => {
    const { status, stdout, stderr } = run(clone('>=99.1'), script);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      `heeft Node.js 99.1 of nieuwer nodig; op deze computer staat ${process.versions.node}`,
    );
    expect(stderr).toContain(`needs Node.js 99.1 or newer; this computer has ${process.versions.node}`);
  });

  it('compares versions by number, not by letter', () => {
    const [major = '', minor = ''] = process.versions.node.split('.');
    const lower = `>=${major}.${String(Math.max(0, Number(minor) - 1))}`;
    expect(run(clone(lower), 'buurtsim.js').stderr).not.toContain('nodejs.org');
    expect(run(clone('>=9.30'), 'buurtsim.js').stderr).not.toContain('nodejs.org');
    expect(run(clone(`>=${major}.${minor}.999`), 'buurtsim.js').stderr).toContain('nodejs.org');
  });

  it('the launcher says how to build', () => {
    const { status, stderr } = run(clone('>=20'), 'buurtsim.js');
    expect(status).toBe(1);
    expect(stderr).toContain('nog niet gebouwd');
    expect(stderr).toContain('not built yet');
    expect(stderr).toContain('npm start');
  });

  it.each(['start.js', 'test.js'])('%s installs first, and stops when that fails', (script) => {
    const root = clone('>=20');
    const npm = join(root, 'npm.js');
    writeFileSync(npm, "console.log('npm', ...process.argv.slice(2)); process.exitCode = 7;");
    const { status, stdout, stderr } = run(root, script, { npm_execpath: npm });
    expect(stdout).toMatch(/^npm ci /);
    expect(stderr).toContain('Installeren is mislukt');
    expect(stderr).toContain('Installing failed');
    expect(status).toBe(1);
  });
});

describe('continuous integration', () => {
  /** Runs .ci/run with an npm that prints these lines and ends with this status. */
  function ci(lines: string[], status: number) {
    const root = mkdtempSync(join(folder, 'ci-'));
    cpSync(join(project, '.ci'), join(root, '.ci'), { recursive: true });
    mkdirSync(join(root, 'path'));
    const program = (name: string, text: string) =>
      writeFileSync(join(root, 'path', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    program('npm', `${lines.map((line) => `echo '${line}'`).join('\n')}\nexit ${status}`);
    program('chromium', '');
    const result = spawnSync('bash', [join(root, '.ci/run')], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(root, 'path')}:${process.env.PATH ?? ''}` },
    });
    return { status: result.status, lastLine: result.stdout.trimEnd().split('\n').at(-1) };
  }

  it('ends with the counts and the status of npm test', () => {
    const counts = '31 passed, 0 failed, 2 skipped';
    expect(ci([counts, 'npm notice'], 0)).toEqual({ status: 0, lastLine: counts });
    expect(ci(['30 passed, 1 failed, 2 skipped', 'npm error'], 3)).toEqual({
      status: 3,
      lastLine: '30 passed, 1 failed, 2 skipped',
    });
  });

  it('fails when nothing was counted, whatever npm says', () => {
    expect(ci(['all is well'], 0)).toEqual({ status: 1, lastLine: '0 passed, 1 failed, 0 skipped' });
    expect(ci([], 9)).toEqual({ status: 9, lastLine: '0 passed, 1 failed, 0 skipped' });
  });
});
