import { describe, expect, it } from 'vitest'
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import { routeBetweenSpec } from '#contract/agent-tools/route-between.ts'
import { locales } from '#contract/locale.ts'
import { callAgentTool, chengduTrip, parisTrip } from '../../../testing/agent-turn.ts'
import { AppError } from '../../kernel/app-error.ts'
import { findPlaces } from './find-places.ts'
import { placeFacts } from './place-facts.ts'
import { routeBetween } from './route-between.ts'

type Options = Parameters<typeof callAgentTool>[2]
const factsOf = async (args: Record<string, unknown>, options?: Options) =>
  placeFactsSpec.output.parse((await callAgentTool(placeFacts, args, options)).output)
const search = async (args: Record<string, unknown>, options?: Options) =>
  findPlacesSpec.output.parse((await callAgentTool(findPlaces, args, options)).output)
const way = async (args: Record<string, unknown>, options?: Options) =>
  routeBetweenSpec.output.parse((await callAgentTool(routeBetween, args, options)).output)

describe('place_facts', () => {
  it('tells hours, price and length of a visit, in both languages', async () => {
    const english = await callAgentTool(placeFacts, { name: '金沙' })
    expect(english.output).toMatchObject({
      status: 'ok',
      facts: {
        id: 'chengdu/jinsha-site',
        name: 'Jinsha Site Museum',
        otherName: '金沙遗址博物馆',
        closedWeekdays: [0],
        price: { amount: 7000, currency: 'CNY' },
        visitMinutes: 150,
        stepFree: 'yes',
      },
    })
    expect(english.source).toMatchObject({ kind: 'estimated', checkedAt: expect.any(String) })
    const chinese = await callAgentTool(placeFacts, { name: 'Jinsha' }, { locale: 'zh-CN' })
    expect(chinese.output).toMatchObject({ facts: { name: '金沙遗址博物馆', otherName: 'Jinsha Site Museum' } })
    expect(chinese.card).toMatchObject({ type: 'facts', plan: { day: expect.any(Number) } })
  })

  it('knows closed days, holidays, seasons of hours and the next day it opens', async () => {
    const tuesday = await factsOf({ name: 'Louvre', day: 4 }, { trip: parisTrip() })
    expect(tuesday.facts?.onDate).toMatchObject({ state: 'closed', reason: 'weekly', nextOpen: '2026-12-09' })
    const christmas = await factsOf({ name: 'Louvre', date: '2026-12-25' }, { trip: parisTrip() })
    expect(christmas.facts?.onDate).toMatchObject({ state: 'closed', reason: 'closed-date' })
    const winter = await factsOf({ name: 'panda base', date: '2026-12-05', time: '17:45' })
    expect(winter.facts?.onDate).toMatchObject({ hours: '08:00–17:30', reason: 'special-hours', openAtTime: false })
  })

  it('shows the price in the currency of the trip too', async () => {
    const { facts } = await factsOf({ name: 'Louvre' }, { trip: parisTrip({ currency: 'CNY' }) })
    expect(facts?.price?.currency).toBe('EUR')
    expect(facts?.priceInTrip?.currency).toBe('CNY')
  })

  it('asks back for a vague name and says that it has nothing on an unknown one', async () => {
    expect(await factsOf({ name: '博物馆' })).toMatchObject({ status: 'ambiguous', facts: null })
    for (const locale of locales) {
      const { output, summary, card, source } = await callAgentTool(placeFacts, { name: 'Nowhere Hall' }, { locale })
      expect(output).toMatchObject({ status: 'unknown', asked: 'Nowhere Hall', facts: null, candidates: [] })
      expect(summary).toContain('Nowhere Hall')
      expect([card, source]).toEqual([undefined, undefined])
    }
  })

  it('says where the place stands in the plan, and offers to add only what is not there', async () => {
    const [item] = await planned('chengdu/jinsha-site')
    const { output, card } = await callAgentTool(
      placeFacts,
      { name: '金沙' },
      { trip: chengduTrip({ itinerary: item ? [item] : [] }) },
    )
    expect(output).toMatchObject({ facts: { planned: { day: 2, start: '10:00' }, onDate: { date: '2026-12-05' } } })
    expect(card).toMatchObject({ plan: null })
  })
})

describe('find_places', () => {
  it('applies price in any currency, opening time and diet, and counts what it cannot verify', async () => {
    const found = await search({
      kind: 'restaurant',
      diet: 'vegetarian',
      maxPrice: { amount: 1000, currency: 'USD' },
      openAt: '19:30',
      sort: 'price',
    })
    expect(found.places.length).toBeGreaterThan(0)
    expect(found.filters).toHaveLength(3)
    expect(found.unverified).toBeGreaterThan(0)
    const prices = found.places.map(({ price }) => price?.amount ?? Number.NaN)
    expect(Math.max(...prices)).toBeLessThanOrEqual(6800)
    expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  })

  it('finds only free indoor sights, and none that is closed on the day', async () => {
    const monday = await search({ kind: 'attraction', indoor: true, free: true, openOn: '2026-12-07', limit: 12 })
    expect(monday.places.every(({ price }) => price?.amount === 0)).toBe(true)
    const names = (await search({ kind: 'attraction', indoor: true, free: true, limit: 12 })).places.map(({ id }) => id)
    expect(names).toContain('chengdu/chengdu-museum')
    expect(monday.places.map(({ id }) => id)).not.toContain('chengdu/chengdu-museum')
  })

  it('searches around a named place, nearest first', async () => {
    const found = await search({ kind: 'restaurant', around: '宽窄巷子', radiusKm: 2, sort: 'distance' })
    const distances = found.places.map(({ distanceKm }) => distanceKm ?? Number.NaN)
    expect(distances.length).toBeGreaterThan(0)
    expect(Math.max(...distances)).toBeLessThanOrEqual(2)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })

  it('says which names it does not know, and shows no empty card', async () => {
    const unknown = await search({ city: 'Narnia', around: 'Cair Paravel', kind: 'attraction' })
    expect(unknown.unknownNames).toEqual(['Narnia', 'Cair Paravel'])
    const nothing = await callAgentTool(findPlaces, { around: '武侯祠', radiusKm: 0.01, kind: 'restaurant' })
    expect(nothing.card).toBeUndefined()
  })

  it('suggests a day on which the place is open', async () => {
    const { card } = await callAgentTool(
      findPlaces,
      { kind: 'attraction', text: 'Louvre', limit: 1 },
      { trip: parisTrip({ startDate: '2026-12-08', durationDays: 2 }) },
    )
    expect(card).toMatchObject({ type: 'places', places: [{ plan: { day: 2 } }] })
  })
})

describe('route_between', () => {
  it('leads from the airport to a sight, with an item for the plan', async () => {
    const { output, card } = await callAgentTool(routeBetween, { from: '机场', to: '武侯祠' }, { locale: 'zh-CN' })
    const { routes, status } = routeBetweenSpec.output.parse(output)
    expect(status).toBe('ok')
    expect(routes.map(({ mode }) => mode)).toEqual(['taxi', 'transit'])
    expect(card).toMatchObject({ type: 'route', routes: [{ plan: { item: { kind: 'transport' } } }, {}] })
  })

  it('tells journeys between cities, one place by two names, and unknown names apart', async () => {
    expect(await way({ from: '北京', to: 'center' })).toMatchObject({ status: 'far', routes: [] })
    expect(await way({ from: '武侯祠', to: 'Wuhou Shrine' })).toMatchObject({ status: 'same' })
    expect(await way({ from: 'hotel', to: '武侯祠' })).toMatchObject({ status: 'unknown_from', from: null })
    expect(await way({ from: '武侯祠', to: 'Nowhere Hall' })).toMatchObject({ status: 'unknown_to', to: null })
  })
})

describe('whoever calls', () => {
  const calls = [
    [placeFacts, { name: 'Louvre' }],
    [findPlaces, {}],
    [routeBetween, { from: 'airport', to: 'center' }],
  ] as const

  it.each(calls)('%o reads no trip of others', async (tool, args) => {
    const trips = {
      get: async () => {
        throw new AppError('NOT_FOUND')
      },
    }
    await expect(callAgentTool(tool, args, { deps: { trips } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    [placeFacts, { name: '' }],
    [placeFacts, { name: { $ne: null } }],
    [findPlaces, { limit: 10_000 }],
    [findPlaces, { maxPrice: { amount: -5, currency: 'CNY' } }],
    [routeBetween, { from: 'a'.repeat(10_000), to: 'b' }],
  ] as const)('%o refuses hostile arguments', async (tool, args) => {
    await expect(callAgentTool(tool, args)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it.each(calls)('%o stops when the turn is aborted', async (tool, args) => {
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(callAgentTool(tool, args, { signal })).rejects.toThrow('stopped')
  })
})

/** An item of the plan made from a place of the guide. */
async function planned(id: string) {
  const { card } = await callAgentTool(placeFacts, { name: id.slice(id.indexOf('/') + 1).replace('-', ' ') })
  const item = card?.type === 'facts' ? card.plan?.item : undefined
  const ids = { id: '0190aaaa-0000-7000-8000-0000000000aa', tripId: '0190aaaa-0000-7000-8000-000000000001' }
  return item
    ? [{ ...item, ...ids, day: 2, start: '10:00', position: 'a', version: 1, outcome: null, rating: null }]
    : []
}
