// Which browser the journeys drive: nothing is downloaded, the machine's own is used.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'

interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

/** Without the browser's own windows: the journeys of one page took 63 instead of 87 s of processor time. */
const shell = 'chromium-headless-shell'
const linuxPrograms = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where Chrome, Chromium and Edge usually are, best first. */
export function listChromiumPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return windowsPrograms.flatMap((program) => folders.map((folder) => path.win32.join(folder, ...program)))
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(home, 'Applications')]
    return macPrograms.flatMap((name) =>
      folders.map((folder) => path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  const folders = [...new Set(['/usr/bin', ...(env.PATH ?? '').split(':').filter(Boolean), '/snap/bin'])]
  return linuxPrograms.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))
}

/**
 * `CHROMIUM_PATH`, a browser of the system, or the one that `npx playwright install chromium` fetched. `whole` leaves out the
 * one without windows, which shows no notifications.
 */
export function findChromium({ whole = false } = {}): string | undefined {
  const { platform, env } = process
  const places = [...listChromiumPlaces({ platform, env, home: homedir() }), chromium.executablePath()].filter(
    (place) => !(whole && place.endsWith(shell)),
  )
  return [...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []), ...places].find((place) => existsSync(place))
}

/** Root in a container has no sandbox; the map draws by software where there is no graphics card. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
]
