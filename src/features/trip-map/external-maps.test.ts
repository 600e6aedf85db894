import { expect, test } from 'vitest'
import type { Locale } from '#contract/locale.ts'
import { externalMaps } from './external-maps.ts'

const jinli = { name: '锦里 & more', lat: 30.6455, lng: 104.049 }
const appsOf = (locale: Locale, country: string) => externalMaps(jinli, { locale, country }).map(({ app }) => app)

test('apps by language and country, the most useful first', () => {
  expect(appsOf('zh-CN', 'CN')).toEqual(['amap', 'apple', 'google'])
  expect(appsOf('zh-CN', 'FR')).toEqual(['apple', 'google', 'amap'])
  expect(appsOf('en', 'CN')).toEqual(['apple', 'amap', 'google'])
  expect(appsOf('en', 'FR')).toEqual(['google', 'apple'])
})

test('addresses carry position and name as each app documents', () => {
  const urls = Object.fromEntries(
    externalMaps(jinli, { locale: 'zh-CN', country: 'CN' }).map(({ app, url }) => [app, new URL(url)]),
  )
  expect(urls.amap?.origin).toBe('https://uri.amap.com')
  expect(Object.fromEntries(urls.amap?.searchParams ?? [])).toEqual({
    position: '104.049,30.6455',
    name: '锦里 & more',
    coordinate: 'wgs84',
    callnative: '1',
  })
  expect(Object.fromEntries(urls.apple?.searchParams ?? [])).toEqual({ ll: '30.6455,104.049', q: '锦里 & more' })
  expect(urls.google?.href).toBe('https://www.google.com/maps/search/?api=1&query=30.6455%2C104.049')
})
