import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { addBasePath, stripBasePath } from './base-path.ts'

function strip(url: string, basePath: string): string | null {
  const req = Object.assign(new IncomingMessage(new Socket()), { url })
  return stripBasePath(req, basePath) ? req.url : null
}

it.each([
  ['/travel', '/', ''],
  ['/travel/', '/', '/'],
  ['/travel?next=1', '/?next=1', '?next=1'],
  ['/travel/trips/1?day=2', '/trips/1?day=2', '/trips/1?day=2'],
  ['/travel//example.com', '//example.com', '//example.com'],
])('%s is %s inside', (outside, inside, rest) => {
  expect(strip(outside, '/travel')).toBe(inside)
  expect(addBasePath(inside, '/travel')).toBe(`/travel${rest === '/' ? '' : rest}`)
})

it.each(['/', '/trips', '/travels', '/travelers/1', '/Travel/trips', '*'])('%s is not under the base path', (url) => {
  expect(strip(url, '/travel')).toBeNull()
})

it.each(['/', '/trips', '/travel', '/?a=1'])('%s stays as it is without a base path', (url) => {
  expect(strip(url, '')).toBe(url)
  expect(addBasePath(url, '')).toBe(url)
})
