import { describe, expect, it } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { kindWords, tagWords } from '../providers/places/synonyms.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'

const test = useTestContainer()
const guides = createShippedGuides()
const chengdu = { lat: 30.6598, lng: 104.0632 }

const caller = async () => createCallerAs(test.container, await createUser(test.container))

/** What the city is known for on a plate: the commonest cuisine of its restaurants, by its Chinese and an English word. */
function localSpeciality(guide: typeof guides extends { all(): readonly (infer Guide)[] } ? Guide : never) {
  const counts = new Map<string, number>()
  for (const { cuisines } of guide.restaurants)
    for (const name of cuisines) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [cuisine = ''] = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const words = [...tagWords()].filter(([, tags]) => tags.includes(cuisine)).map(([word]) => word)
  const clear = words.filter((word) => !kindWords().has(word) && tagWords().get(word)?.length === 1)
  return {
    cuisine,
    zh: clear.find((word) => /\p{Script=Han}/u.test(word)) ?? cuisine,
    en: clear.find((word) => /^[a-z]+$/.test(word)) ?? cuisine,
  }
}

describe('travel', () => {
  it('is for people who have signed in', async () => {
    const nobody = createCallerAs(test.container, null)
    await expect(nobody.travel.places.search({ text: 'museum' })).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
    await expect(nobody.travel.geocode({ text: 'Paris' })).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
  })

  it('grants so many searches a minute, and says when there are more', async () => {
    const api = await caller()
    const asked = await Promise.allSettled(
      Array.from({ length: 100 }, () => api.travel.places.search({ text: '熊猫' })),
    )
    const refused = asked.filter((result) => result.status === 'rejected')
    expect(refused.length).toBe(10)
    expect(refused[0]?.reason).toMatchObject({ message: 'RATE_LIMITED' })
  })

  it.each(guides.all().map((guide) => [guide.id, guide] as const))(
    '%s: museums, specialities, places around, weather',
    async (_, guide) => {
      const api = await caller()
      for (const text of ['museum', '博物馆']) {
        const { items, source, covered } = await api.travel.places.search({ text, near: guide.center, limit: 5 })
        expect(items[0]?.tags).toContain('museum')
        expect(items[0]?.guideId).toBe(guide.id)
        expect(source.kind).toBe('estimated')
        expect(covered).toBe(true)
      }
      const { cuisine, zh, en } = localSpeciality(guide)
      for (const text of [zh, `${en} restaurant`]) {
        const { items } = await api.travel.places.search({ text, near: guide.center, limit: 5 })
        expect(items.some(({ tags }) => tags.includes(cuisine))).toBe(true)
      }
      const nearby = await api.travel.places.nearby({ near: guide.center })
      expect(nearby.items.length).toBeGreaterThanOrEqual(10)
      expect(nearby.items.every(({ distanceKm }) => distanceKm !== null && distanceKm <= 2)).toBe(true)
      const year = await api.travel.weather({ ...guide.center, from: '2028-01-01', to: '2028-12-31' })
      expect(year.items.length).toBe(366)
      expect(
        year.items.every(({ highC, lowC, rainChance }) => highC > lowC && rainChance >= 0 && rainChance <= 1),
      ).toBe(true)
    },
  )

  it('knows the public holidays of a country on some dates, and none of a country without a table', async () => {
    const api = await caller()
    const dates = async (country: string) =>
      (await api.travel.publicHolidays({ country, from: '2027-12-20', to: '2027-12-31' })).items.map(({ date }) => date)
    expect(await dates('GB')).toEqual(expect.arrayContaining(['2027-12-25']))
    expect(await dates('AQ')).toEqual([])
  })

  it('finds places by city and dish without a position', async () => {
    const { items } = await (await caller()).travel.places.search({ text: '成都火锅', limit: 3 })
    expect(items.map(({ guideId, tags }) => [guideId, tags.includes('hotpot')])).toEqual(
      Array(3).fill(['chengdu', true]),
    )
  })

  it('says of a city without a guide that it is not covered', async () => {
    const api = await caller()
    const [bergen] = (await api.travel.geocode({ text: '卑尔根', limit: 1 })).items
    if (!bergen) throw new Error('Bergen is a city')
    expect(bergen).toMatchObject({ names: { en: 'Bergen' }, zone: 'Europe/Oslo', country: 'NO', guideId: null })
    const near = { lat: bergen.lat, lng: bergen.lng }
    expect(await api.travel.places.search({ text: 'museum', near })).toMatchObject({ items: [], covered: false })
    expect(await api.travel.lodging.search({ near, checkIn: '2027-05-01', checkOut: '2027-05-03' })).toMatchObject({
      items: [],
      covered: false,
    })
    expect((await api.travel.weather({ ...near, from: '2027-01-10', to: '2027-01-12' })).items.length).toBe(3)
    expect(
      (await api.travel.flights.search({ from: '成都', to: 'Bergen', date: '2027-05-01' })).items.length,
    ).toBeGreaterThan(0)
    const ways = await api.travel.route({ from: 'Bergen', to: { ...bergen, lat: bergen.lat + 0.05 } })
    expect(ways.items.map(({ kind }) => kind)).toContain('estimated')
  })

  it('prices every night of a stay, more expensive on the weekend of a holiday', async () => {
    const api = await caller()
    const stay = (checkIn: string, checkOut: string) =>
      api.travel.lodging.search({ near: chengdu, checkIn, checkOut, people: 4, limit: 5 })
    const quiet = await stay('2027-03-08', '2027-03-10')
    const holiday = await stay('2027-10-01', '2027-10-03')
    expect(quiet.source.kind).toBe('sample')
    for (const offer of quiet.items) {
      expect(offer.nights.map(({ date }) => date)).toEqual(['2027-03-08', '2027-03-09'])
      expect(offer.rooms * offer.roomCapacity).toBeGreaterThanOrEqual(4)
      expect(offer.total.amount).toBe(offer.rooms * offer.nights.reduce((sum, { price }) => sum + price.amount, 0))
    }
    expect(holiday.items[0]?.total.amount).toBeGreaterThan(1.2 * (quiet.items[0]?.total.amount ?? 0))
  })

  it('converts money by a dated table, and refuses what has no rate', async () => {
    const api = await caller()
    const { items } = await api.travel.convertCurrency({ amount: { amount: 100_00, currency: 'USD' }, to: 'JPY' })
    expect(items[0]?.amount).toEqual({ amount: Math.round(100 * (items[0]?.rate ?? 0)), currency: 'JPY' })
    expect(items[0]?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const unknown = api.travel.convertCurrency({ amount: { amount: 1, currency: 'USD' }, to: 'XXX' })
    await expect(unknown).rejects.toMatchObject({ message: 'INVALID_INPUT' })
  })

  it('refuses places that nobody knows', async () => {
    const search = (await caller()).travel.trains.search({ from: '成都', to: 'Qwzzkx', date: '2027-05-01' })
    await expect(search).rejects.toMatchObject({ message: 'INVALID_INPUT' })
  })

  it.each([
    ['CN', 'SG', 'visa-free'],
    ['CN', 'FR', 'visa-required'],
    ['CN', 'HK', 'permit-required'],
    ['CN', 'CN', 'domestic'],
    ['FR', 'CN', 'visa-free'],
    ['DE', 'ES', 'free-movement'],
    ['CN', 'TR', 'visa-free'],
    ['GB', 'CN', 'visa-free'],
    ['RS', 'CN', 'visa-free'],
    ['RU', 'CN', 'unknown'],
    ['US', 'CN', 'visa-required'],
    ['US', 'FR', 'visa-free'],
    ['US', 'GB', 'travel-authorisation'],
    ['BR', 'JP', 'unknown'],
  ] as const)('a passport of %s in %s: %s', async (nationality, destination, rule) => {
    const answer = await (await caller()).travel.entryRequirements({ nationality, destination })
    expect(answer.items).toMatchObject([{ nationality, destination, rule }])
    expect(answer.facts?.country).toBe(destination)
    expect(answer.facts?.phrases.length).toBeGreaterThan(5)
  })

  it('respells French for each reader, in all phrases', async () => {
    const { facts } = await (await caller()).travel.countryFacts({ country: 'FR' })
    for (const { id, say } of facts?.phrases ?? []) {
      expect(say?.zh, id).toMatch(/^[\p{Script=Han}，。 ]+$/u)
      expect(say?.en, id).toMatch(/^[a-z, -]+$/u)
    }
  })

  it('has facts for the country of every guide, and none made up', async () => {
    const api = await caller()
    for (const destination of new Set(guides.all().map(({ country }) => country))) {
      expect(
        (await api.travel.entryRequirements({ nationality: 'CN', destination })).facts?.plugs.length,
      ).toBeGreaterThan(0)
    }
    expect((await api.travel.entryRequirements({ nationality: 'CN', destination: 'ZW' })).facts).toBeNull()
  })
})
