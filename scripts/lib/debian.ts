/** Installs Debian's packages for the tests where that can be done without asking: as root, with apt. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Tries to install packages by name; their messages go to standard error. Nothing where this is no Debian, or not root. */
export function installFromDebian(...packages: string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', command, { stdio: ['ignore', 2, 2], env });
  }
}
