import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import {
  dropBrokenCallbackCookie,
  hasBrokenCallback,
  hasBrokenRouterState,
  isDecodable,
  statusOfNonsense,
} from './request-address.ts'

function request(method: string, url: string, headers: Record<string, string> = {}): IncomingMessage {
  const message = new IncomingMessage(new Socket())
  Object.assign(message, { method, url })
  Object.assign(message.headers, headers)
  return message
}

test.each([
  ['OPTIONS', '*', 400],
  ['GET', '', 400],
  ['GET', 'http://elsewhere.example/trips', 400],
  ['GET', 'trips', 400],
  ['GET', '?a=b', 400],
  ['TRACE', '/', 405],
  ['CONNECT', 'trips.example.com:443', 405],
  ['PUT', '/trips', 405],
  ['DELETE', '/trips', 405],
  ['PATCH', '/api/trpc/trips.list', 405],
  ['PROPFIND', '/', 405],
  ['GET', '/trips', null],
  ['HEAD', '/', null],
  ['POST', '/api/auth/callback/credentials', null],
])('%s %j is answered with %j', (method, url, status) => expect(statusOfNonsense(request(method, url))).toBe(status))

test.each([
  '/%',
  '/%f',
  '/%ff',
  '/trips/%E0%A4%A',
  '/trips/%C3',
  '/%c0%af',
  '/a%2',
  '/%zz',
  '/%u0041',
  '/trips/%ED%A0%80',
])('%s has an escape that is no character', (url) => expect(isDecodable(url)).toBe(false))
test.each(['/', '/trips/%E6%88%90%E9%83%BD', '/a%20b', '/%2e%2e', '/trips?x=%ff'])('%s can be read', (url) =>
  expect(isDecodable(url)).toBe(true),
)

const broken = [
  'http://',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://[',
  'ftp://a.example',
  '%FF',
  'https://a b',
  'file:///etc',
  'http://:80',
  'vbscript:x',
  '__proto__',
  '-1',
  'trips',
  '../trips',
]
test.each(broken)('an address to come back to that is none is refused: %s', (callback) => {
  const query = callback === '%FF' ? callback : encodeURIComponent(callback)
  expect(hasBrokenCallback(request('GET', `/login?callbackUrl=${query}`))).toBe(true)
  const req = request('GET', '/login', { cookie: `a=1; next-auth.callback-url=${query}; b=2` })
  dropBrokenCallbackCookie(req)
  expect(req.headers.cookie).toBe('a=1; b=2')
})
test.each(['/trips', '/trips?tab=chat', 'https://trips.example.com/trips'])('a page is kept: %s', (callback) => {
  const query = encodeURIComponent(callback)
  expect(hasBrokenCallback(request('GET', `/login?callbackUrl=${query}`))).toBe(false)
  const req = request('GET', '/login', { cookie: `next-auth.callback-url=${query}` })
  dropBrokenCallbackCookie(req)
  expect(req.headers.cookie).toBe(`next-auth.callback-url=${query}`)
})

const treeOf = (state: unknown) => encodeURIComponent(JSON.stringify(state))
test.each(['[', '%ff', 'null', '{}', treeOf(['']), treeOf(['', { children: 'x' }]), treeOf([5, {}])])(
  'a tree of a page that Next did not make is refused: %s',
  (state) => expect(hasBrokenRouterState(request('GET', '/', { 'next-router-state-tree': state }))).toBe(true),
)
test.each([
  ['', { children: ['trips', { children: ['__PAGE__', {}, null, 'refetch'] }, null, null, 16] }],
  ['', { children: [['tripId', '01a2', 'd', null], { children: ['__PAGE__', {}] }] }, null, null, 1],
])('a tree that Next made is kept', (...state) => {
  expect(hasBrokenRouterState(request('GET', '/', { 'next-router-state-tree': treeOf(state) }))).toBe(false)
})
test('a request without a tree is kept', () => expect(hasBrokenRouterState(request('GET', '/'))).toBe(false))
