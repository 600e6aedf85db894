// A request that is sent again under its key, because its answer was lost, has one effect and the same answer.
import { beforeAll, expect, test } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()
let caller: Caller
let tripId: string
const fresh = async (title: string) => (await caller.itinerary.add({ tripId, ...newItem({ title }) })).id
const task = (title: string) => ({ tripId, stage: 'pre' as const, title })

beforeAll(async () => {
  const owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner, { durationDays: 4, startDate: '2027-04-05' })).id
})

type Call = (idempotencyKey: string) => Promise<unknown>
const calls: [string, () => Promise<Call>][] = [
  ['trips.create', async () => (key) => caller.trips.create({ destination: 'Paris', idempotencyKey: key })],
  ['trips.duplicate', async () => (key) => caller.trips.duplicate({ tripId, idempotencyKey: key })],
  [
    'trips.update',
    async () => {
      const { version } = await caller.trips.get({ tripId })
      return (key) => caller.trips.update({ tripId, version, title: 'Another', idempotencyKey: key })
    },
  ],
  ['trips.archive', async () => (key) => caller.trips.archive({ tripId, idempotencyKey: key })],
  ['trips.restore', async () => (key) => caller.trips.restore({ tripId, idempotencyKey: key })],
  [
    'itinerary.add',
    async () => (key) => caller.itinerary.add({ tripId, ...newItem({ title: 'Once' }), idempotencyKey: key }),
  ],
  [
    'itinerary.update',
    async () => {
      const itemId = await fresh('updated')
      return (key) => caller.itinerary.update({ itemId, version: 1, title: 'Twice', idempotencyKey: key })
    },
  ],
  [
    'itinerary.move',
    async () => {
      const itemId = await fresh('moved')
      return (key) => caller.itinerary.move({ itemId, day: 2, idempotencyKey: key })
    },
  ],
  [
    'itinerary.remove',
    async () => {
      const itemId = await fresh('removed')
      return (key) => caller.itinerary.remove({ itemId, idempotencyKey: key })
    },
  ],
  ['tasks.create', async () => (key) => caller.tasks.create({ ...task('Pack'), idempotencyKey: key })],
  [
    'tasks.remove',
    async () => {
      const { id } = await caller.tasks.create(task('Gone'))
      return (key) => caller.tasks.remove({ taskId: id, idempotencyKey: key })
    },
  ],
  [
    'undo.last',
    async () => {
      await fresh('undone')
      return (key) => caller.undo.last({ tripId, idempotencyKey: key })
    },
  ],
  ['accounts.updateProfile', async () => (key) => caller.accounts.updateProfile({ name: 'Lin', idempotencyKey: key })],
]

const counted = async () => {
  const [trip, all] = [await caller.trips.get({ tripId }), await caller.trips.list({ limit: 100 })]
  return { items: trip.itinerary.length, tasks: trip.tasks.length, version: trip.version, trips: all.items.length }
}

test.each(calls)('%s', async (name, prepare) => {
  const call = await prepare()
  const key = `repeated ${name}`
  const first = await call(key)
  const after = await counted()
  const again = await Promise.all([call(key), call(key)])
  expect(again).toEqual([first, first])
  expect(await counted()).toEqual(after)
})
