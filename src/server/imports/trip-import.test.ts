import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemKindSchema } from '#contract/itinerary.ts'
import type { TripDocument } from '#contract/trip-export.ts'
import { createCallerAs, createTokenActor, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { propertySize } from '../../testing/property-size.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

const place = fc.record({
  name: fc.constantFrom('成都', 'Paris', "O'Brien & Sons"),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  zone: fc.constantFrom('Asia/Shanghai', 'Europe/Paris', 'America/St_Johns'),
  country: fc.constantFrom('CN', 'FR', 'CA'),
})
const line = fc.constantFrom('Panda base', '熊猫基地', 'a "quoted" <b>\\', '👨‍👩‍👧 outing')
const time = fc.option(fc.constantFrom('00:00', '09:30', '23:59'))
const item = fc.record({
  kind: fc.constantFrom(...itemKindSchema.options),
  title: line,
  day: fc.option(fc.integer({ min: 1, max: 4 })),
  start: time,
  end: time,
  endsNextDay: fc.boolean(),
  zone: fc.option(fc.constantFrom('Asia/Tokyo', 'Europe/Rome')),
  place: fc.option(place.map(({ name, lat, lng }) => ({ name, lat, lng, address: '1 Road' }))),
  cost: fc.option(fc.record({ amount: fc.nat(), currency: fc.constantFrom('CNY', 'JPY', 'KWD') })),
  booking: fc.constantFrom('none' as const, 'needed' as const, 'booked' as const),
  confirmationCode: fc.option(fc.constantFrom('QX7TRP', '号 12')),
  source: fc.option(fc.constant({ name: 'A guide', url: 'https://example.com/', kind: 'estimated' as const })),
  notes: fc.constantFrom('', 'line\nline', '{"json": true}'),
  pinned: fc.boolean(),
  outcome: fc.option(fc.constantFrom('done' as const, 'skipped' as const)),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
})
const task = fc.record({
  stage: fc.constantFrom('pre' as const, 'on' as const, 'post' as const),
  title: line,
  description: fc.constantFrom('', 'details'),
  status: fc.constantFrom('todo' as const, 'done' as const, 'skipped' as const),
  priority: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
  dueOn: fc.option(fc.constantFrom('2027-01-31', '2028-02-29')),
})
const document = fc.record({
  stops: fc.array(fc.record({ place, nights: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 4 }),
  items: fc.array(item, { maxLength: 12 }),
  tasks: fc.array(task, { maxLength: 6 }),
  title: line,
  budget: fc.option(fc.nat()),
  currency: fc.constantFrom('CNY', 'JPY'),
  stage: fc.constantFrom('pre' as const, 'on' as const, 'post' as const),
})

type Drawn = typeof document extends fc.Arbitrary<infer Value> ? Value : never

function documentOf({ stops, items, tasks, title, budget, currency, stage }: Drawn): TripDocument {
  const order = ['pre', 'on', 'post'] as const
  const at = order.indexOf(stage)
  return {
    format: 'journeyon.trip',
    version: 1,
    trip: {
      title,
      origin: null,
      stops,
      startDate: '2027-05-01',
      durationDays: stops.reduce((sum, { nights }) => sum + nights, 1),
      budget: budget === null ? null : { amount: budget, currency },
      currency,
      party: { adults: 2, children: 1 },
      pace: 'relaxed',
      preferences: ['museums'],
      needs: { diets: [], allergies: ['peanut'], stepFree: 'required', maxEffort: 'easy' },
      status: 'active',
      currentStage: stage,
      stages: order.map((name, index) => ({
        stage: name,
        status: index < at ? ('completed' as const) : index === at ? ('in_progress' as const) : ('pending' as const),
        confirmedAt: index < at ? '2027-01-01T08:00:00.000Z' : null,
      })),
    },
    items: items.toSorted((a, b) => (a.day ?? 99) - (b.day ?? 99)),
    tasks: order.flatMap((name) => tasks.filter((each) => each.stage === name)),
  }
}

describe('importing a trip', () => {
  it('gives back what was exported', async () => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const exportOf = async (json: string) => {
      const { id: tripId } = await caller.imports.trip({ json })
      return JSON.parse((await caller.exports.file({ tripId, format: 'json' })).text)
    }
    const returns = fc.asyncProperty(document, async (drawn) => {
      const json = JSON.stringify(documentOf(drawn))
      const { exportedAt: _, ...first } = await exportOf(json)
      expect(first).toEqual(JSON.parse(json))
      const { exportedAt: __, ...second } = await exportOf(JSON.stringify(first))
      expect(second).toEqual(first)
    })
    await fc.assert(returns, { numRuns: propertySize(15, 200), seed: 16 })
  })

  it('takes a document in which only what is needed stands', async () => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const stop = { name: 'Oslo', lat: 59.9, lng: 10.7, zone: 'Europe/Oslo', country: 'NO' }
    const trip = {
      title: 'Oslo',
      stops: [{ place: stop, nights: 2 }],
      durationDays: 3,
      currency: 'NOK',
      party: { adults: 1 },
    }
    const items = [{ kind: 'note', title: 'Skis' }]
    const made = await caller.imports.trip({
      json: JSON.stringify({ format: 'journeyon.trip', version: 1, trip, items }),
    })
    expect(await caller.trips.get({ tripId: made.id })).toMatchObject({
      title: 'Oslo',
      currentStage: 'pre',
      stages: [{ status: 'in_progress' }, { status: 'pending' }, { status: 'pending' }],
      itinerary: [{ title: 'Skis', day: null }],
      role: 'owner',
    })
  })

  it.each<[string, string, string]>([
    ['text that is no JSON', 'PK\u0003\u0004', 'not_json'],
    ['another document', '{"format":"other","version":1}', 'not_a_trip'],
    ['a newer version', '{"format":"journeyon.trip","version":2}', 'newer_version'],
    ['a trip without stops', '{"format":"journeyon.trip","version":1,"trip":{"title":"x","stops":[]}}', 'too_small'],
  ])('refuses %s', async (_, json, rule) => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const refusal = await caller.imports.trip({ json }).catch((error) => error.cause)
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' })
    expect(refusal.details.issues.map((issue: { rule: string }) => issue.rule)).toContain(rule)
    expect((await caller.trips.list({})).items).toEqual([])
  })

  it('belongs to whoever imports it, and needs the right to write', async () => {
    const { container } = opened
    const [owner, other] = [await createUser(container), await createUser(container)]
    const { id: tripId } = await createTrip(container, owner)
    const caller = createCallerAs(container, owner)
    await caller.itinerary.add({ tripId, ...newItem() })
    const { text: json } = await caller.exports.file({ tripId, format: 'json' })
    const copy = await createCallerAs(container, other).imports.trip({ json })
    await expect(caller.trips.get({ tripId: copy.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const reader = await createTokenActor(container, other, ['trips:read'])
    await expect(createCallerAs(container, reader).imports.trip({ json })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
