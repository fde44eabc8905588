/** `npm test`: types, lint, format, dead code; unit and component tests; real Chromium, real Firefox. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from '@/scripts/build';
import { ensureBrowsers } from '@/scripts/ensure-browsers';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}.output/test-results/`;
const SUITES = [['unit', 'components', 'built'], ['chromium'], ['firefox']] as const;

ensureBrowsers(['chromium', 'firefox']);
build();
mkdirSync(results, { recursive: true });

const checksPassed = ['check:types', 'check:lint'].every((script) =>
  run('npm', ['run', '--silent', script]),
);
const totals = SUITES.map(runSuite);
const passed = totals.reduce((sum, suite) => sum + suite.passed, 0);
const failed = totals.reduce((sum, suite) => sum + suite.failed, 0);

if (!checksPassed) console.log('Types, lint, format or dead code: see above.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = checksPassed && failed === 0 && passed > 0 ? 0 : 1;

/** Runs the tests of some projects. A run that breaks off counts as a failure of its own. */
function runSuite(projects: readonly string[]): { passed: number; failed: number } {
  const file = `${results}${projects.join('-')}.json`;
  const ended = run('npx', [
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed, failed: ended || failed > 0 ? failed : 1 };
  } catch {
    // The runner ended before it could write its results.
    return { passed: 0, failed: 1 };
  }
}

function run(command: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
