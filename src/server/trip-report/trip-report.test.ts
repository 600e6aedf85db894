import { beforeAll, describe, expect, test } from 'vitest'
import type { NewItem } from '#contract/itinerary.ts'
import { type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

const beijing = { name: '北京', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' }
const spot = (id: string, name: string, lat: number, lng: number) => ({ candidateId: `chengdu/${id}`, name, lat, lng })
const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })

let owner: Caller
let tripId: string
const ids: Record<string, string> = {}

async function add(title: string, fields: Partial<NewItem>) {
  const item = await owner.itinerary.add({ tripId, ...newItem({ title, ...fields }) })
  ids[title] = item.id
}

beforeAll(async () => {
  const actor = await createUser(opened.container)
  owner = createCallerAs(opened.container, actor)
  const trip = await createTrip(opened.container, actor, {
    origin: beijing,
    startDate: '2026-05-10',
    durationDays: 2,
    budget: cny(3000),
    party: { adults: 2, children: 1 },
  })
  tripId = trip.id
  await add('Flight to Chengdu', { kind: 'flight', day: 1 })
  await add('Panda base', { day: 1, place: spot('panda-base', 'Panda base', 30.7386, 104.1433), cost: cny(110) })
  await add('Wenshu', { day: 1, place: spot('wenshu-monastery', 'Wenshu', 30.6766, 104.0727) })
  await add('Jinsha', { day: 2, place: spot('jinsha-site', 'Jinsha', 30.6826, 104.0127) })
  await add('Wuhou', { day: 2, place: spot('wuhou-shrine', 'Wuhou', 30.646, 104.0478) })
  await add('Never placed', { day: null })
  await owner.trips.advanceStage({ tripId, to: 'on' })
  await add('Tea with Mr. Li', { kind: 'activity', day: 2 })
  for (const title of ['Flight to Chengdu', 'Panda base', 'Wenshu', 'Tea with Mr. Li'])
    await owner.itinerary.mark({ itemId: ids[title] ?? '', outcome: 'done' })
  for (const title of ['Jinsha', 'Wuhou']) await owner.itinerary.mark({ itemId: ids[title] ?? '', outcome: 'skipped' })
  await owner.itinerary.rate({ itemId: ids['Panda base'] ?? '', rating: 5 })
  await owner.itinerary.rate({ itemId: ids.Wenshu ?? '', rating: 2 })
  await owner.budget.expenses.create({ tripId, title: 'Tickets', amount: cny(120), itemId: ids['Panda base'] })
  await owner.budget.expenses.create({
    tripId,
    title: 'Hotpot',
    amount: cny(300),
    category: 'food',
    spentOn: '2026-05-11',
  })
})

describe('the report of a trip', () => {
  test('compares the plan with what happened, day by day', async () => {
    const report = await owner.trips.report({ tripId })
    expect(report).toMatchObject({ startDate: '2026-05-10', endDate: '2026-05-11', travelers: 3 })
    expect(report.counts).toEqual({
      planned: 5,
      done: 4,
      skipped: 2,
      open: 0,
      added: 1,
      rated: 2,
      places: 3,
      countries: 1,
    })
    expect(
      report.days.map(({ day, date, items }) => [day, date, items.map(({ title, status }) => [title, status])]),
    ).toEqual([
      [
        1,
        '2026-05-10',
        [
          ['Flight to Chengdu', 'done'],
          ['Panda base', 'done'],
          ['Wenshu', 'done'],
        ],
      ],
      [
        2,
        '2026-05-11',
        [
          ['Jinsha', 'skipped'],
          ['Wuhou', 'skipped'],
          ['Tea with Mr. Li', 'done'],
        ],
      ],
    ])
    expect(report.days.flatMap(({ items }) => items).filter(({ isAdded }) => isAdded)).toMatchObject([
      { title: 'Tea with Mr. Li' },
    ])
    expect(report.highlights).toMatchObject([{ title: 'Panda base', rating: 5 }])
  })

  test('counts what was spent, by category and day, against the budget', async () => {
    const { spending } = await owner.trips.report({ tripId })
    expect(spending).toMatchObject({ budget: cny(3000), actual: cny(420) })
    expect(spending.byCategory.map(({ category, actual }) => [category, actual.amount])).toEqual([
      ['food', 30_000],
      ['sights', 12_000],
    ])
    expect(spending.byDay.map(({ day, actual }) => [day, actual.amount])).toEqual([
      [1, 12_000],
      [2, 30_000],
    ])
  })

  test('measures the journey and the ways of what was not skipped', async () => {
    const { distance } = await owner.trips.report({ tripId })
    const [longest, ...others] = distance.byMode
    // Beijing to Chengdu is 1,517 km as the crow flies; no return was planned.
    expect(longest).toMatchObject({ mode: 'flight' })
    expect(Math.round((longest?.km ?? 0) / 10)).toBe(152)
    expect(others.map(({ km }) => km > 5 && km < 25)).toEqual([true])
    expect(distance.kind).toBe('estimated')
  })

  test('names what was liked in the reader’s language, without what was rated low or skipped', async () => {
    const { tags } = await owner.trips.report({ tripId })
    expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['panda', 'animals']))
    expect(tags.map(({ tag }) => tag)).not.toContain('temple')
    expect(tags.map(({ tag }) => tag)).not.toContain('museum')
    expect(tags.find(({ tag }) => tag === 'panda')).toMatchObject({ label: 'pandas', places: 1, rating: 5 })
  })

  test('suggests to come back for what was left out, and two other cities with what was liked', async () => {
    const { nextTrips } = await owner.trips.report({ tripId })
    expect(nextTrips.map(({ kind }) => kind)).toEqual(['return', 'new', 'new'])
    expect(nextTrips[0]).toMatchObject({ destination: { name: 'Chengdu' }, mustSee: ['Jinsha', 'Wuhou'] })
    const places = nextTrips.slice(1).map(({ destination }) => destination.name)
    expect(places).not.toContain('Chengdu')
    expect(places).not.toContain('Beijing')
    for (const { tags, season, party } of nextTrips.slice(1)) {
      expect(tags.length).toBeGreaterThan(0)
      expect(season).not.toBe('')
      expect(party).toEqual({ adults: 2, children: 1 })
    }
    const [next] = nextTrips.slice(1)
    const created =
      next && (await owner.trips.create({ destination: next.destination, durationDays: next.durationDays }))
    expect(created?.destination.name).toBe(places[0])
  })

  test('speaks of what was liked only where something was rated', async () => {
    const { nextTrips } = await owner.trips.report({ tripId })
    expect(nextTrips.at(-1)?.reason).toMatch(/what you liked/)
    const plain = await owner.trips.create({ destination: 'Chengdu', durationDays: 1 })
    await owner.itinerary.add({
      tripId: plain.id,
      kind: 'attraction',
      title: 'Pandas',
      day: 1,
      place: spot('panda-base', 'Pandas', 30.7386, 104.1433),
    })
    const unrated = await owner.trips.report({ tripId: plain.id })
    expect(unrated.nextTrips.length).toBeGreaterThan(0)
    for (const { reason } of unrated.nextTrips) expect(reason).toMatch(/what this trip was about/)
  })

  test('names a highlight once, on its best day', async () => {
    const { id } = await owner.trips.create({ destination: 'Chengdu', durationDays: 2 })
    for (const [day, rating] of [
      [1, 4],
      [2, 5],
    ] as const) {
      const noodles = await owner.itinerary.add({ tripId: id, ...newItem({ title: 'Noodles', day }) })
      await owner.itinerary.rate({ itemId: noodles.id, rating })
    }
    const { highlights } = await owner.trips.report({ tripId: id })
    expect(highlights.map(({ title, day, rating }) => [title, day, rating])).toEqual([['Noodles', 2, 5]])
  })

  test('is for the members of the trip', async () => {
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    await expect(stranger.trips.report({ tripId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
