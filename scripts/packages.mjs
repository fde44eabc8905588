// Plain JavaScript: this runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-lockfile`;

/** Installs the packages, again only when the lockfile has changed. */
export function ensurePackages() {
  const lockfile = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lockfile);
}

/** Runs one of our TypeScript scripts to its end, and ends with its code. */
export function runScript(name) {
  run(process.execPath, ['--import', 'tsx', `${root}scripts/${name}.ts`, ...process.argv.slice(2)]);
}

function run(command, parameters) {
  const isWindowsNpm = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindowsNpm,
  });
  if (error) console.error(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
