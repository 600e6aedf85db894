// Which browser the journeys drive: nothing is downloaded, the machine's own is used.
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH
  return [...(chosen ? [chosen] : []), ...places].find((path) => existsSync(path))
}

/** Root in a container has no sandbox; the map draws by software where there is no graphics card. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
]
