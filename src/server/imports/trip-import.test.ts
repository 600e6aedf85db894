import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnTripDocument } from '../../testing/drawn-trip-document.ts'
import {
  addMember,
  createCallerAs,
  createTokenActor,
  createTrip,
  createUser,
  newItem,
} from '../../testing/factories.ts'
import { propertySize } from '../../testing/property-size.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

/** Ids are new in every copy: here they are numbered in the order in which a document names them. */
function numbered({ exportedAt: _, ...written }: Record<string, unknown>): unknown {
  const known = new Map<string, string>()
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inner]) => [name, sorted(inner)]),
    )
  }
  const text = JSON.stringify(sorted({ ...written, expenses: undefined, transfers: undefined }))
  const spent = JSON.stringify(sorted([written.expenses, written.transfers]))
  const number = (id: string) => {
    const name = known.get(id) ?? `id ${known.size}`
    known.set(id, name)
    return name
  }
  return JSON.parse(`[${text},${spent}]`.replace(/[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/g, number))
}

describe('importing a trip', () => {
  it('gives back what was exported', async () => {
    const exportOf = async (json: string) => {
      const caller = createCallerAs(opened.container, await createUser(opened.container, { name: 'Traveler' }))
      const { id: tripId } = await caller.imports.trip({ json })
      return JSON.parse((await caller.exports.file({ tripId, format: 'json' })).text)
    }
    const returns = fc.asyncProperty(drawnTripDocument, async (document) => {
      const first = await exportOf(JSON.stringify(document))
      expect(numbered(first)).toEqual(numbered(JSON.parse(JSON.stringify(document))))
      const second = await exportOf(JSON.stringify(first))
      expect(numbered(second)).toEqual(numbered(first))
    })
    await fc.assert(returns, { numRuns: propertySize(15, 200), seed: 16 })
  })

  it('reads a document of version 1 without loss', async () => {
    const caller = createCallerAs(opened.container, await createUser(opened.container))
    const old = JSON.parse(await readFile(new URL('./fixtures/trip-v1.json', import.meta.url), 'utf8'))
    const { id: tripId } = await caller.imports.trip({ json: JSON.stringify(old) })
    const {
      exportedAt: _,
      version,
      ...written
    } = JSON.parse((await caller.exports.file({ tripId, format: 'json' })).text)
    const { exportedAt: __, version: ___, ...expected } = old
    expect(written).toMatchObject(expected)
    expect({ version, ...written }).toMatchObject({ version: 2, brief: null, packing: [], expenses: [], notes: [] })
  })

  it('keeps what others have paid and owe, under their names', async () => {
    const { container } = opened
    const [owner, friend, other] = [
      await createUser(container),
      await createUser(container, { name: 'Wei' }),
      await createUser(container),
    ]
    const { id: tripId } = await createTrip(container, owner)
    await addMember(container, tripId, friend, 'editor')
    const caller = createCallerAs(container, owner)
    const amount = { amount: 1001, currency: 'CNY' }
    await caller.budget.expenses.create({ tripId, title: 'Dinner', amount, paidBy: friend.userId })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Visa', assigneeId: friend.userId })
    const { text: json } = await caller.exports.file({ tripId, format: 'json' })
    const copier = createCallerAs(container, other)
    const copy = await copier.imports.trip({ json })
    const balancesOf = async (who: typeof caller, id: string) =>
      (await who.budget.settleUp({ tripId: id })).balances.map(({ name, balance }) => [name, balance.amount]).sort()
    expect(await balancesOf(copier, copy.id)).toEqual(await balancesOf(caller, tripId))
    expect((await copier.trips.get({ tripId: copy.id })).tasks).toMatchObject([{ title: 'Visa', assigneeId: null }])
    expect((await copier.companions.list({ tripId: copy.id })).members).toHaveLength(1)
  })

  it('names nobody who is not in the document', async () => {
    const { container } = opened
    const stranger = await createUser(container, { name: 'Somebody else' })
    const [owner, other] = [await createUser(container), await createUser(container)]
    const { id: tripId } = await createTrip(container, owner)
    const caller = createCallerAs(container, owner)
    await caller.budget.expenses.create({ tripId, title: 'Bus', amount: { amount: 500, currency: 'CNY' } })
    const { text } = await caller.exports.file({ tripId, format: 'json' })
    const copier = createCallerAs(container, other)
    const forged = JSON.parse(text)
    forged.people.push({ id: stranger.userId, name: 'Forged', role: null })
    forged.expenses[0].paidBy = stranger.userId
    const copy = await copier.imports.trip({ json: JSON.stringify(forged) })
    const { balances } = await copier.budget.settleUp({ tripId: copy.id })
    expect(balances.map(({ name }) => name)).toContain('Forged')
    expect(balances.map(({ userId }) => userId)).not.toContain(stranger.userId)
    forged.people.pop()
    await expect(copier.imports.trip({ json: JSON.stringify(forged) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
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
    ['a newer version', '{"format":"journeyon.trip","version":3}', 'newer_version'],
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
