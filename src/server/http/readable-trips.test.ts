// Whatever a write accepts, every later read can represent: no trip is lost to its own content.
import { describe, expect, test } from 'vitest'
import { drawInput, seededUnit } from '../../testing/drawn-inputs.ts'
import { createCallerAs } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { listProcedures, sampleInput } from '../../testing/procedures.ts'
import { propertySize } from '../../testing/property-size.ts'
import { silentAgent, unlimited } from '../../testing/stand-ins.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'
import { itineraryItems, trips as tripRows } from '../db/schema/index.ts'
import { callByPath } from './procedure-catalog.ts'

const opened = useTestContainer({ rateLimit: unlimited, turnRunner: silentAgent })
const procedures = listProcedures()
/** What shows a trip or its account; travel data and plans in hand do not depend on either. */
const reads = procedures.filter(({ path, type }) => type === 'query' && !/^(travel|system|planning)\./.test(path))
const writes = procedures.filter(
  ({ path, type }) =>
    type === 'mutation' &&
    /^(trips|itinerary|tasks|agent\.conversations|accounts\.updateProfile|accounts\.tokens)/.test(path) &&
    !path.endsWith('.remove'),
)

/** A third of the work of reading everything is drawing documents: ordinary runs draw them of the trips that are hard to draw. */
const readsAfterWrites = propertySize(
  reads.filter(({ path }) => !/^exports\.(itinerary|report)$/.test(path)),
  reads,
)

type Scene = Awaited<ReturnType<typeof createTripScene>>

async function readEverything({ actors, ids }: Scene, what = reads): Promise<unknown[]> {
  const caller = createCallerAs(opened.container, { ...actors.owner, role: 'admin' })
  const failures = await Promise.all(
    what.map(async ({ path, input }) => {
      const failure = await failureOf(callByPath(caller, path, sampleInput(input, ids)))
      return failure?.code === 'INTERNAL' ? path : []
    }),
  )
  return failures.flat()
}

describe('a trip stays readable after', () => {
  test.each(writes.map(({ path, input }) => ({ path, input })))('$path', async ({ path, input }) => {
    const scene = await createTripScene(opened.container)
    const caller = createCallerAs(opened.container, { ...scene.actors.owner, role: 'admin' })
    const unit = seededUnit(path.length)
    await caller.trips.update({ tripId: scene.ids.tripId ?? '', version: 1, startDate: '2027-05-01' })
    for (let round = 0; round < propertySize(1, 200); round++) {
      const trip = await caller.trips.get({ tripId: scene.ids.tripId ?? '' })
      const version = path.startsWith('trips.') ? trip.version : trip.itinerary[0]?.version
      const drawn = drawInput(input, { known: { ...scene.ids, version }, hostility: 0 }, unit)
      const failure = await failureOf(callByPath(caller, path, drawn))
      expect(failure?.code, JSON.stringify(drawn).slice(0, 2000)).not.toBe('INTERNAL')
      if (failure === null) {
        expect(await readEverything(scene, readsAfterWrites), JSON.stringify(drawn).slice(0, 2000)).toEqual([])
      }
    }
  })
})

describe('the largest that may be written adds up', () => {
  const cost = (amount: number, currency = 'CNY') => ({ amount, currency })
  test.each([
    ['two items of six billion', [cost(600_000_000_000), cost(600_000_000_000)]],
    ['many of the largest', Array.from({ length: 12 }, () => cost(1_000_000_000_000))],
    ['a lodging in rupiah', [cost(100_000_000_000, 'IDR')]],
    ['the largest in rupiah', [cost(1_000_000_000_000, 'IDR')]],
    ['the largest in dinars', [cost(1_000_000_000_000, 'KWD')]],
    ['the largest in dong', [cost(1_000_000_000_000, 'VND')]],
    ['the largest in yen', [cost(1_000_000_000_000, 'JPY')]],
    ['a currency without a rate', [cost(1, 'KPW')]],
    ['nothing', [cost(0)]],
    ['one of the smallest', [cost(1)]],
    ['all at once', ['CNY', 'IDR', 'KWD', 'VND', 'EUR'].map((currency) => cost(1_000_000_000_000, currency))],
  ])('%s', async (_, costs) => {
    const scene = await createTripScene(opened.container)
    const { tripId = '' } = scene.ids
    const caller = createCallerAs(opened.container, scene.actors.owner)
    await caller.trips.update({ tripId, version: 1, startDate: '2027-05-01', budget: cost(1_000_000_000_000, 'IDR') })
    for (const [hour, each] of costs.entries()) {
      const times = { start: `${String(hour).padStart(2, '0')}:00`, end: `${String(hour).padStart(2, '0')}:59` }
      const kind = hour % 2 === 0 ? ('lodging' as const) : ('attraction' as const)
      await caller.itinerary.add({ tripId, kind, title: 'Dear', day: 1, cost: each, ...times })
    }
    // A document draws each amount alike; one with all of them is enough.
    expect(await readEverything(scene, costs.length === 5 ? reads : readsAfterWrites)).toEqual([])
    expect((await caller.trips.get({ tripId })).itinerary).toHaveLength(costs.length + 1)
  })
})

test('what earlier bounds let in is still read', async () => {
  const scene = await createTripScene(opened.container)
  const { db } = opened.container.database
  await db.update(tripRows).set({ startDate: '9999-12-31', currency: 'ZZZ', budgetAmount: 9_000_000_000_000_000 })
  await db.update(itineraryItems).set({
    start: '09:00',
    costAmount: 9_000_000_000_000_000,
    costCurrency: 'QQQ',
    place: { name: '\u200B', lat: 0, lng: 0, candidateId: '' },
  })
  expect(await readEverything(scene)).toEqual([])
})
