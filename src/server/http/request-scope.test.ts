import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { localeOf, readCookies, requestScopeOf } from './request-scope.ts'

function request(headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '192.0.2.1' })
  const req = new IncomingMessage(socket)
  Object.assign(req.headers, headers)
  return req
}
const direct = { trustProxy: false }
const proxied = { trustProxy: true }

test('trusts forwarded headers only behind a proxy, and only the last hop', () => {
  const req = request({
    host: 'inner:3000',
    'x-forwarded-for': '203.0.113.9, 198.51.100.2',
    'x-forwarded-host': 'trips.example.com',
    'x-forwarded-proto': 'https',
  })
  const atPort = request({ host: 'inner', 'x-forwarded-port': '8443' })
  expect(requestScopeOf(atPort, direct).origin).toBe('http://inner')
  expect(requestScopeOf(req, direct)).toMatchObject({ address: '192.0.2.1', origin: 'http://inner:3000' })
  expect(requestScopeOf(req, proxied)).toMatchObject({ address: '198.51.100.2', origin: 'https://trips.example.com' })
})

describe('a list of proxies', () => {
  const originWith = (headers: Record<string, string>) =>
    requestScopeOf(request({ host: 'trips.example.com', ...headers }), proxied).origin

  test.each([
    [{ 'x-forwarded-proto': 'https,http' }, 'https://trips.example.com'],
    [{ 'x-forwarded-proto': 'https, http' }, 'https://trips.example.com'],
    [{ 'x-forwarded-proto': 'https,http,http' }, 'https://trips.example.com'],
    [{ 'x-forwarded-proto': 'HTTPS' }, 'https://trips.example.com'],
    [{ 'x-forwarded-proto': ' https ' }, 'https://trips.example.com'],
    [{ 'x-forwarded-proto': 'http,https' }, 'http://trips.example.com'],
    [{ 'x-forwarded-proto': 'javascript' }, 'http://trips.example.com'],
    [{ 'x-forwarded-proto': '' }, 'http://trips.example.com'],
    [{ 'x-forwarded-proto': ',https' }, 'http://trips.example.com'],
    [{ 'x-forwarded-host': 'outer.example, inner' }, 'http://outer.example'],
    [{ 'x-forwarded-host': 'outer.example:8443,inner:3000' }, 'http://outer.example:8443'],
    [{ 'x-forwarded-host': 'outer.example:8443', 'x-forwarded-proto': 'https,http' }, 'https://outer.example:8443'],
    [{ 'x-forwarded-host': ' , inner' }, 'http://trips.example.com'],
    [
      { host: 'inner', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'outer.example, inner' },
      'https://outer.example',
    ],
    [{ 'x-forwarded-proto': 'https', 'x-forwarded-port': '8443' }, 'https://trips.example.com:8443'],
    [{ 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' }, 'https://trips.example.com'],
    [{ 'x-forwarded-port': '80' }, 'http://trips.example.com'],
    [{ 'x-forwarded-port': '8080, 3000' }, 'http://trips.example.com:8080'],
    [{ 'x-forwarded-host': 'outer.example:8443', 'x-forwarded-port': '3000' }, 'http://outer.example:8443'],
    [{ 'x-forwarded-host': 'outer.example:80', 'x-forwarded-port': '3000' }, 'http://outer.example'],
    [{ 'x-forwarded-proto': 'https,http', 'x-forwarded-port': '80' }, 'https://trips.example.com'],
    [{ 'x-forwarded-port': '443' }, 'http://trips.example.com'],
    [{ 'x-forwarded-port': '99999' }, 'http://trips.example.com'],
    [{ 'x-forwarded-port': '8080/evil' }, 'http://trips.example.com'],
    [{ 'x-forwarded-port': '-1' }, 'http://trips.example.com'],
  ])('%j is what the browser asked for: %s', (headers, origin) => expect(originWith(headers)).toBe(origin))
})

test('gives no origin for an invalid host', () => {
  expect(requestScopeOf(request({ host: 'a b<c>' }), direct).origin).toBeNull()
  expect(requestScopeOf(request({}), direct).origin).toBeNull()
  expect(requestScopeOf(request({ host: 'a.example/evil?x' }), direct).origin).toBe('http://a.example')
})

test('keeps a valid request id', () => {
  expect(requestScopeOf(request({ 'x-request-id': 'abc-12345678' }), direct).id).toBe('abc-12345678')
  expect(requestScopeOf(request({ 'x-request-id': 'x\nforged: line' }), direct).id).toMatch(/^[\da-f-]{36}$/)
})

test('truncates a long user agent', () => {
  expect(requestScopeOf(request({ 'user-agent': 'x'.repeat(5000) }), direct).userAgent).toHaveLength(300)
})

test('reads cookies with any content', () => {
  expect(readCookies(request({}))).toEqual({})
  const cookie = 'a=1; b=%E4%B8%AD; broken=%E4%; signed=x=y=; ; __proto__=evil'
  expect(readCookies(request({ cookie }))).toEqual({ a: '1', b: '中', broken: '%E4%', signed: 'x=y=' })
})

test('takes the locale from the cookie, then the account, then the browser', () => {
  expect(localeOf(request({ cookie: 'locale=en', 'accept-language': 'zh-CN' }))).toBe('en')
  expect(localeOf(request({ cookie: 'locale=tlh', 'accept-language': 'zh-TW,en;q=0.5' }))).toBe('zh-CN')
  expect(localeOf(request({ 'accept-language': 'fr,zh;q=0.5' }))).toBe('zh-CN')
  expect(localeOf(request({ 'accept-language': 'en' }), 'zh-CN')).toBe('zh-CN')
  expect(localeOf(request({ cookie: 'locale=en' }), 'zh-CN')).toBe('en')
})
