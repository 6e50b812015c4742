import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it was called from. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that a build is made of. */
const sources = [
  'src',
  'web',
  'bench',
  'data',
  'scenarios',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** Runs `npm ci` if node_modules is missing, unfinished or older than the lock file. */
export async function install() {
  // npm writes this file last.
  if (newest(['node_modules/.package-lock.json']) >= newest(['package-lock.json'])) return;
  say('Pakketten worden geïnstalleerd (een minuut) ...', 'Installing packages (a minute) ...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm?.endsWith('js')
    ? await node([npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (status === 0) return;
  say(
    'Installeren is mislukt: zie hierboven. Is er een verbinding met het internet?',
    'Installing failed: see above. Is there a connection to the internet?',
  );
  process.exit(1);
}

/** Builds dist/ if it is missing or older than the sources. */
export async function build() {
  // The build writes this file last.
  if (newest(['dist/THIRD-PARTY-NOTICES.txt']) >= newest(sources)) return;
  say('buurtsim wordt gebouwd ...', 'Building buurtsim ...');
  const { status, output } = await node([tools.vite, 'build'], { quiet: true });
  if (status === 0) return;
  console.error(output);
  say('Bouwen is mislukt: zie hierboven.', 'The build failed: see above.');
  process.exit(1);
}

/** The programs of the installed packages, called without a shell so that Windows runs them too. */
export const tools = {
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/** Runs a JavaScript program; with `quiet` its output is returned and not shown. */
export function node(args, options = {}) {
  return run(process.execPath, args, options);
}

/** Says one thing in Dutch and in English, on stderr: what a script prints stays for its result. */
export function say(nl, en) {
  console.error(`${nl}\n${en}\n`);
}

function run(command, args, { quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: project,
      shell,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Latest change, in ms, of the files and folders and all that they hold; 0 if there is none. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(project, path);
    if (!existsSync(full)) continue;
    // A folder changes when a file in it is added or removed.
    const status = statSync(full);
    latest = Math.max(latest, status.mtimeMs);
    if (status.isDirectory())
      latest = Math.max(latest, newest(readdirSync(full).map((name) => join(path, name))));
  }
  return latest;
}
