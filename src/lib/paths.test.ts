import { expect, test } from 'vitest'
import { signInPath, toSafePath } from './paths.ts'

test.each([
  ['/trips/new?from=card#top', '/trips/new?from=card#top'],
  [null, '/trips'],
  ['', '/trips'],
  ['https://elsewhere.example/', '/trips'],
  ['//elsewhere.example/trips', '/trips'],
  ['/\\elsewhere.example', '/trips'],
  ['/a/..//elsewhere.example', '/trips'],
  ['javascript:alert(1)', '/trips'],
])('after signing in with next=%s one lands on %s', (next, expected) => {
  expect(toSafePath(next)).toBe(expected)
})

test('links the sign-in page back', () => {
  expect(signInPath('/trips?stage=on')).toBe('/login?next=%2Ftrips%3Fstage%3Don')
  expect(signInPath('/')).toBe('/login')
})
