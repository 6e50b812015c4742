import { checkNode } from './node-version.js';

/**
 * `npm test`: installs what is missing, then runs every static check, the build and all tests. The last line
 * counts them, each check as one: `N passed, N failed, N skipped`.
 */
checkNode();
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { install, node, tools } = await import('./house.js');
await install();

const checks = [
  ['types', [tools.tsc, '--noEmit', '-p', '.']],
  ['build', [tools.vite, 'build']],
  ['lint', [tools.eslint, '.', '--max-warnings', '0']],
  ['layers', [tools.depcruise, '--config', '.dependency-cruiser.cjs', '.']],
  ['unused', [tools.knip]],
  ['format', [tools.prettier, '--check', '.']],
];

/** Runs the checks two at a time and shows each as it ends. */
async function runChecks() {
  const waiting = [...checks];
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const [name, args] = check;
      const start = Date.now();
      const { status, output } = await node(args, { quiet: true });
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (status !== 0) {
        failed.push(name);
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed: checks.length - failed.length, failed };
}

/** Runs vitest; a test file that could not be run counts as one failed test. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'buurtsim-test-'));
  const report = join(folder, 'report.json');
  const { status } = await node([
    tools.vitest,
    'run',
    '--coverage',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    ).length;
    const failed = numFailedTests + brokenFiles;
    return {
      passed: numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const statics = await runChecks();
const tests = await runTests();
const passed = statics.passed + tests.passed;
const failed = statics.failed.length + tests.failed;
console.log(`\nChecks: ${statics.passed} passed, ${statics.failed.length} failed${
  statics.failed.length > 0 ? ` (${statics.failed.join(', ')})` : ''
}
Tests:  ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped
${passed} passed, ${failed} failed, ${tests.skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
