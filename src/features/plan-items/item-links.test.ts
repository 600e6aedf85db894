import { expect, test } from 'vitest'
import { linkTitle, readWebAddress } from './item-links.ts'

test.each([
  ['', ''],
  ['  ', ''],
  ['example.com/menu', 'https://example.com/menu'],
  ['http://example.com', 'http://example.com/'],
  ['example.com:8080/a', 'https://example.com:8080/a'],
  ['www.dpm.org.cn/ticket?d=1#top', 'https://www.dpm.org.cn/ticket?d=1#top'],
  ['故宫.网址/票', 'https://xn--3bt56t.xn--ses554g/%E7%A5%A8'],
])('reads %s', (typed, address) => {
  expect(readWebAddress(typed)).toBe(address)
})

test.each([
  'no address',
  'javascript:alert(1)',
  'ftp://example.com/a',
  'mailto:a@example.com',
  'localhost',
  'https://',
])('reads no address in %s', (typed) => {
  expect(readWebAddress(typed)).toBeUndefined()
})

test('a link without a title is called by its host', () => {
  expect(linkTitle({ title: '', url: 'https://www.example.com/a' })).toBe('example.com')
  expect(linkTitle({ title: 'Menu', url: 'https://www.example.com/a' })).toBe('Menu')
})
