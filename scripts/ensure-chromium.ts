// Makes sure that there is a Chromium for the browser journeys: one of the system, else installed by its package manager.
import { spawnSync } from 'node:child_process'
import { findChromium } from '../e2e/chromium.ts'

const packages = ['chromium', 'chromium-browser']

function installChromium(): void {
  const isRoot = process.getuid?.() === 0
  const run = (...command: string[]) => {
    const [name = '', ...args] = isRoot ? command : ['sudo', '-n', ...command]
    return spawnSync(name, args, { stdio: 'inherit' }).status === 0
  }
  run('apt-get', 'update', '-qq')
  for (const name of packages) {
    if (run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-cjk')) return
  }
}

if (!findChromium()) {
  process.stdout.write('No Chromium found: installing one with apt-get …\n')
  installChromium()
}
const found = findChromium()
if (!found) {
  process.stderr.write('No Chromium. Install one, or set CHROMIUM_PATH to its program.\n')
  process.exitCode = 1
}
