// Packages of the system, where Debian's package manager is there to install them.
import { spawnSync } from 'node:child_process'

function succeeds(command: readonly string[], stdio: 'ignore' | 'inherit'): boolean {
  const [program = '', ...args] = command
  return spawnSync(program, args, { stdio }).status === 0
}

/** Most tell their version by an option, some by a command. */
export function hasProgram(name: string): boolean {
  return succeeds([name, '--version'], 'ignore') || succeeds([name, 'version'], 'ignore')
}

const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']

/** Whether it can be used without asking anybody for a password. */
export function canUseApt(): boolean {
  if (process.platform !== 'linux' || !hasProgram('apt-get')) return false
  return prefix.length === 0 || succeeds([...prefix, 'true'], 'ignore')
}

export function updateApt(): boolean {
  return succeeds([...prefix, 'apt-get', 'update', '-qq'], 'inherit')
}

export function installByApt(...packages: string[]): boolean {
  return succeeds([...prefix, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], 'inherit')
}
