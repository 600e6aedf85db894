import { describe, expect, it } from 'vitest'
import type { BriefReading } from '#contract/trip-brief.ts'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const trip = await createTrip(container, owner, { durationDays: 4 })
  return { container, owner, caller: createCallerAs(container, owner), tripId: trip.id }
}

const reading: BriefReading = {
  set: {
    days: { value: 6, origin: 'stated', words: '6 days' },
    diets: { value: ['vegan'], origin: 'unsure', words: 'plant-based' },
  },
  forget: [],
  unused: ['like last year'],
}

describe('the brief of a trip', () => {
  it('says what the trip says until something else is known, and what is missing', async () => {
    const { caller, tripId } = await setUp()
    expect(await caller.agent.brief.get({ tripId })).toMatchObject({
      version: 0,
      brief: {
        days: { value: 4, origin: 'stated' },
        party: { value: { adults: 1 }, origin: 'assumed' },
        stops: { value: [{ place: 'Chengdu' }] },
      },
      missing: ['dates', 'party', 'budget'],
    })
  })

  it('takes what a model read, and edits by hand over it', async () => {
    const { container, owner, caller, tripId } = await setUp()
    await container.services.briefs.read({ ...owner, kind: 'agent' }, tripId, reading)
    const read = await caller.agent.brief.get({ tripId })
    expect(read).toMatchObject({
      version: 1,
      brief: { days: { value: 6, words: '6 days' }, unused: ['like last year'] },
    })
    const set = { days: 5, party: { adults: 2, children: 1, childAges: [4], seniors: 0 } }
    const edited = await caller.agent.brief.update({ tripId, version: 1, patch: { set, forget: ['diets'] } })
    expect(edited).toMatchObject({
      version: 2,
      brief: { days: { value: 5, origin: 'edited' }, party: { value: set.party, origin: 'edited' } },
      missing: ['dates', 'budget'],
    })
    expect(edited.brief.diets).toBeUndefined()
    expect(await failureOf(caller.agent.brief.update({ tripId, version: 1, patch: {} }))).toMatchObject({
      code: 'VERSION_CONFLICT',
    })
  })

  it('follows the trip where the trip is changed later', async () => {
    const { container, owner, caller, tripId } = await setUp()
    await container.services.briefs.read(owner, tripId, reading)
    await caller.trips.update({ tripId, version: 1, title: 'Again' })
    expect((await caller.agent.brief.get({ tripId })).brief.days?.value).toBe(6)
    await caller.trips.update({ tripId, version: 2, durationDays: 3 })
    const { brief } = await caller.agent.brief.get({ tripId })
    expect(brief.days).toEqual({ value: 3, origin: 'stated', words: null })
    expect(brief.diets?.value).toEqual(['vegan'])
  })

  it('notes the way out of an infeasible request with the plan that is made again', async () => {
    const { container, owner, caller, tripId } = await setUp()
    const patch = { set: { pace: 'packed' as const }, forget: [] }
    const { runId } = await caller.agent.brief.plan({ tripId, patch })
    const { brief } = await caller.agent.brief.get({ tripId })
    expect(brief.pace).toEqual({ value: 'packed', origin: 'edited', words: null })
    const events = await allEvents(container, owner, runId)
    expect(events.flatMap((event) => (event.type === 'tool.started' ? event.name : []))).toContain('plan_itinerary')
    await caller.agent.brief.plan({ tripId, patch: { set: {}, forget: [] } })
    expect((await caller.agent.brief.get({ tripId })).version).toBe(1)
  })

  it('is audited with its author', async () => {
    const { container, owner, caller, tripId } = await setUp()
    await container.services.briefs.read({ ...owner, kind: 'agent' }, tripId, reading)
    await caller.agent.brief.update({ tripId, version: 1, patch: { set: { pace: 'relaxed' } } })
    const { items } = await caller.trips.history({ tripId })
    const entries = items.filter(({ action }) => action === 'brief.updated')
    expect(entries.map(({ actorKind }) => actorKind)).toEqual(['user', 'agent'])
    expect(entries[0]?.after).toMatchObject({ pace: { value: 'relaxed', origin: 'edited' } })
  })

  it('is hidden from strangers and read-only for viewers', async () => {
    const { container, owner, tripId } = await setUp()
    const [stranger, viewer] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    const update = { tripId, version: 0, patch: { set: { days: 2 } } }
    for (const [person, code] of [
      [stranger, 'NOT_FOUND'],
      [viewer, 'FORBIDDEN'],
    ] as const) {
      const caller = createCallerAs(container, person)
      expect(await failureOf(caller.agent.brief.update(update))).toMatchObject({ code })
      expect(await failureOf(caller.agent.brief.plan({ tripId }))).toMatchObject({ code })
      expect(await failureOf(container.services.briefs.read(person, tripId, reading))).toMatchObject({ code })
    }
    expect(await failureOf(createCallerAs(container, stranger).agent.brief.get({ tripId }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await createCallerAs(container, viewer).agent.brief.get({ tripId })).toMatchObject({ version: 0 })
    expect((await createCallerAs(container, owner).agent.brief.get({ tripId })).version).toBe(0)
  })
})
