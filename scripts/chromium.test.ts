import { expect, it } from 'vitest'
import { listChromiumPlaces } from '../e2e/chromium.ts'

it('looks in the usual places of each system', () => {
  const windows = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Ada\\AppData\\Local',
  }
  const onWindows = listChromiumPlaces({ platform: 'win32', env: windows, home: 'C:\\Users\\Ada' })
  expect(onWindows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
  expect(onWindows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(onWindows).toContain('C:\\Users\\Ada\\AppData\\Local\\Chromium\\Application\\chrome.exe')

  const onMac = listChromiumPlaces({ platform: 'darwin', env: {}, home: '/Users/ada' })
  expect(onMac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(onMac).toContain('/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')

  const onLinux = listChromiumPlaces({ platform: 'linux', env: { PATH: '/usr/bin:/opt/bin' }, home: '/home/ada' })
  expect(onLinux[0]).toBe('/usr/bin/chromium-headless-shell')
  expect(onLinux).toContain('/usr/bin/chromium')
  expect(onLinux).toContain('/opt/bin/google-chrome')
  expect(onLinux).toContain('/snap/bin/chromium')
})
