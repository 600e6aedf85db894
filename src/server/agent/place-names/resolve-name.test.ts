import { describe, expect, it } from 'vitest'
import { chengduTrip, parisTrip } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { createGazetteerGeocoding } from '../../providers/geocoding/gazetteer-geocoding.ts'
import { createGuidePlaces } from '../../providers/places/guide-places.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import type { PlaceScope } from './place-scope.ts'
import { resolveName } from './resolve-name.ts'

const guides = createShippedGuides()
const lodging = storedItem({
  id: '0190aaaa-0000-7000-8000-00000000000a',
  tripId: '0190aaaa-0000-7000-8000-000000000001',
  kind: 'lodging',
  title: 'Our flat',
  day: 1,
  place: { name: 'Our flat', lat: 30.66, lng: 104.08 },
  booking: 'booked',
  position: 'a',
})

function scopeOf(trip = chengduTrip()): PlaceScope {
  return {
    trip,
    city: trip.destination,
    guides,
    geocoding: createGazetteerGeocoding(guides),
    places: createGuidePlaces(guides),
    locale: 'en',
    signal: new AbortController().signal,
  }
}

const idOf = async (text: string, trip = chengduTrip()) => (await resolveName(scopeOf(trip), text)).place?.id

describe('a name finds its place', () => {
  it.each([
    ['武侯祠', 'chengdu/wuhou-shrine'],
    ['Wuhou Shrine', 'chengdu/wuhou-shrine'],
    ['wuhou shrin', 'chengdu/wuhou-shrine'],
    ['成都武侯祠', 'chengdu/wuhou-shrine'],
    ['熊猫基地', 'chengdu/panda-base'],
    ['大熊貓繁育研究基地', 'chengdu/panda-base'],
    ['panda base', 'chengdu/panda-base'],
    ['the Louvre', 'paris/louvre-museum'],
    ['卢浮宫', 'paris/louvre-museum'],
  ])('"%s"', async (text, id) => {
    expect(await idOf(text)).toBe(id)
  })
})

describe('a name that may mean several places', () => {
  it.each(['museum', '博物馆', '火锅'])('"%s" gives candidates', async (text) => {
    const { status, candidates } = await resolveName(scopeOf(), text)
    expect(status).toBe('ambiguous')
    expect(candidates.length).toBeGreaterThan(1)
  })

  it.each(['春熙路', 'Chunxi Road'])('"%s" is the street, not a hotel on it', async (text) => {
    expect(await idOf(text)).toBe('chengdu/chunxi-ifs')
  })
})

it.each([
  ['兵马俑', 'xian/terracotta-army'],
  ['陕历博', 'xian/shaanxi-history-museum'],
])('"%s" is the sight, not a shop that is called after it', async (text, id) => {
  expect(await idOf(text)).toBe(id)
})

it('does not take a kind of place for a shop whose name is spelled like it', async () => {
  expect(await idOf('galleries', parisTrip())).not.toBe(await idOf('Galeries Lafayette', parisTrip()))
  expect(await idOf('Galeries Lafayette', parisTrip())).toMatch(/galeries-lafayette/)
})

describe('places by their part in the trip', () => {
  it('the hotel is the booked stay, and unknown without one', async () => {
    const booked = chengduTrip({ itinerary: [lodging] })
    expect(await resolveName(scopeOf(booked), '酒店')).toMatchObject({ status: 'ok', place: { name: 'Our flat' } })
    expect(await resolveName(scopeOf(), 'the hotel')).toMatchObject({ status: 'unknown', candidates: [] })
  })

  it.each([
    ['airport', 'airport', 'Chengdu Tianfu International Airport'],
    ['天府机场', 'airport', 'Chengdu Tianfu International Airport'],
    ['火车站', 'station', 'Chengdu East Railway Station'],
    ['市中心', 'center', 'Chengdu'],
    ['北京', 'city', 'Beijing'],
    ['都江堰', 'area', 'Dujiangyan'],
  ])('"%s" is the %s', async (text, kind, name) => {
    expect((await resolveName(scopeOf(), text)).place).toMatchObject({ kind, name })
  })
})

it('finds a famous place of another city, and a sight rather than the district of its name', async () => {
  expect(await idOf('故宫')).toBe('beijing/forbidden-city')
  const sight = await resolveName(scopeOf(), '都江堰', { spotsOnly: true })
  expect(sight.place?.kind).toBe('attraction')
})

it.each(['Xyzzy Palace of Nowhere', '不存在的地方', '蓝色多瑙河宾馆', "'; DROP TABLE trips; --", '\u0000\u202e', '…'])(
  '"%s" is not known',
  async (text) => {
    expect(await resolveName(scopeOf(parisTrip()), text)).toMatchObject({ status: 'unknown', place: null })
  },
)
