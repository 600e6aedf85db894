import { expect, test } from 'vitest'
import { readDeviceName } from './device-name.ts'

const agents = {
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
  safari:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
  chrome: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
}

test.each([
  [agents.edge, { browser: 'Edge', system: 'Windows' }],
  [agents.safari, { browser: 'Safari', system: 'iPhone' }],
  [agents.chrome, { browser: 'Chrome', system: 'Linux' }],
  ['curl/8.9', { browser: 'curl', system: null }],
  ['', null],
  [null, null],
])('%s', (agent, expected) => expect(readDeviceName(agent)).toEqual(expected))
