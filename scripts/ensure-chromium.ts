// Makes sure that there is a Chromium for the browser journeys: one of the system, else installed by its package manager.
import { findChromium } from '../e2e/chromium.ts'
import { canUseApt, installByApt, updateApt } from './apt.ts'

// Debian and Ubuntu name it differently; the quicker one without windows comes with Debian's.
const choices = [['chromium', 'chromium-headless-shell'], ['chromium'], ['chromium-browser']]

if (!findChromium({ whole: true }) && canUseApt()) {
  process.stdout.write('No Chromium found: installing one with apt-get …\n')
  updateApt()
  choices.some((packages) => installByApt(...packages, 'fonts-noto-cjk'))
}
if (!findChromium({ whole: true })) {
  process.stderr.write(
    'The browser journeys need Chrome, Chromium or Edge, and none was found. This fetches one for them:\n\n' +
      '  npx playwright install --with-deps chromium\n\n' +
      'Or set CHROMIUM_PATH to the program of yours.\n',
  )
  process.exitCode = 1
}
