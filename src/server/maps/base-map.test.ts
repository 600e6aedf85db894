import { expect, test } from 'vitest'
import { parseEnv } from '../env.ts'
import { chooseBaseMap, mapOrigins } from './base-map.ts'

const env = (settings: Record<string, string>) => parseEnv({ NODE_ENV: 'test', ...settings })

test('nothing configured: OpenFreeMap where live sources are on, else the outline and no host', () => {
  expect(chooseBaseMap(env({}))).toMatchObject({ kind: 'style', light: expect.stringContaining('positron') })
  expect(mapOrigins(env({}))).toEqual(['https://tiles.openfreemap.org'])
  expect(chooseBaseMap(env({ LIVE_SOURCES: 'off' }))).toEqual({ kind: 'outline' })
  expect(mapOrigins(env({ LIVE_SOURCES: 'off' }))).toEqual([])
})

test('a style opens its own host and those that are named, by origin', () => {
  const own = env({
    MAP_STYLE_URL: 'https://maps.example/light.json?key=1',
    MAP_STYLE_URL_DARK: 'https://dark.example/style.json',
    MAP_HOSTS: 'https://tiles.example/v1, https://maps.example',
  })
  expect(chooseBaseMap(own)).toEqual({
    kind: 'style',
    light: 'https://maps.example/light.json?key=1',
    dark: 'https://dark.example/style.json',
  })
  expect(mapOrigins(own)).toEqual(['https://maps.example', 'https://dark.example', 'https://tiles.example'])
})

test('an archive is handed out by this server and opens no host', () => {
  const own = env({ MAP_PMTILES: '/srv/planet.pmtiles' })
  expect(chooseBaseMap(own)).toEqual({ kind: 'archive', url: '/api/map/base.pmtiles' })
  expect(mapOrigins(own)).toEqual([])
  expect(() => env({ MAP_PMTILES: 'a', MAP_STYLE_URL: 'https://maps.example' })).toThrow('MAP_PMTILES')
})
