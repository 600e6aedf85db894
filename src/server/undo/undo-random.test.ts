import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { propertyRuns, propertyTimeoutMs } from '../../testing/property-size.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

const steps = fc.array(
  fc.record({
    type: fc.constantFrom('add', 'add', 'move', 'update', 'remove', 'redate', 'undo', 'redo'),
    item: fc.nat(9),
    before: fc.nat(9),
    day: fc.constantFrom(1, 2, 3, null),
    mode: fc.constantFrom('shift' as const, 'keep' as const, 'unbooked' as const),
  }),
  { minLength: 4, maxLength: 14 },
)
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

async function take(caller: Caller, tripId: string, { type, item, before, day, mode }: Step, count: number) {
  const { itinerary } = await caller.trips.get({ tripId })
  const chosen = itinerary[item % Math.max(1, itinerary.length)]
  const sibling = itinerary.filter((each) => each.day === day && each.id !== chosen?.id)[before]
  switch (type) {
    case 'add':
      return caller.itinerary.add({ tripId, before: sibling?.id, ...newItem({ title: `item ${count}`, day }) })
    case 'move':
      return chosen && caller.itinerary.move({ itemId: chosen.id, day, before: sibling?.id })
    case 'update':
      return chosen && caller.itinerary.update({ itemId: chosen.id, version: chosen.version, notes: `note ${count}` })
    case 'remove':
      return chosen && caller.itinerary.remove({ itemId: chosen.id })
    case 'redate':
      return caller.trips.redate({ tripId, startDate: `2027-04-1${before}`, durationDays: 3 + (item % 2), mode })
    default: {
      const stack = await caller.undo.list({ tripId, limit: 1 })
      const next = type === 'undo' ? stack.undo : stack.redo
      return next && caller.undo[type === 'undo' ? 'last' : 'redo']({ tripId, entryId: next.id })
    }
  }
}

/** What a person sees: dates, and every list in its order. */
async function shown(caller: Caller, tripId: string) {
  const { startDate, durationDays, itinerary } = await caller.trips.get({ tripId })
  for (const day of new Set(itinerary.map((item) => item.day))) {
    const keys = itinerary.filter((item) => item.day === day).map(({ position }) => position)
    expect(new Set(keys).size, `order keys of day ${day}`).toBe(keys.length)
  }
  return { startDate, durationDays, items: itinerary.map(({ title, day, notes }) => `${day} ${title} ${notes}`) }
}

test(
  'whatever was done is taken back to the beginning and done again, and no two items share an order key',
  async () => {
    const owner = await createUser(opened.container)
    const caller = createCallerAs(opened.container, owner)
    const property = fc.asyncProperty(steps, async (chosen) => {
      const dates = { startDate: '2027-04-01', durationDays: 4 }
      const { id: tripId } = await createTrip(opened.container, owner, dates)
      const start = await shown(caller, tripId)
      for (const [count, step] of chosen.entries()) {
        await take(caller, tripId, step, count)
        await shown(caller, tripId)
      }
      const end = await shown(caller, tripId)
      let undone = 0
      for (; (await caller.undo.list({ tripId, limit: 1 })).undo; undone += 1) {
        await caller.undo.last({ tripId })
        await shown(caller, tripId)
      }
      expect(await shown(caller, tripId)).toEqual(start)
      for (; undone > 0; undone -= 1) await caller.undo.redo({ tripId })
      expect(await shown(caller, tripId)).toEqual(end)
    })
    await fc.assert(property, propertyRuns(4, 200))
  },
  propertyTimeoutMs,
)
