// The agent with the real database, run service and planner threads.
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createCallerAs, createTrip, createUser, paris } from '../../../testing/factories.ts'
import { useTestContainer } from '../../../testing/test-container.ts'
import { itineraryItems, tasks } from '../../db/schema/index.ts'

const opened = useTestContainer()

async function setUp(overrides: Parameters<typeof createTrip>[2] = {}) {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const trip = await createTrip(container, owner, { startDate: '2026-12-05', ...overrides })
  const written = async () => ({
    items: await container.database.db.$count(itineraryItems, eq(itineraryItems.tripId, trip.id)),
    tasks: await container.database.db.$count(tasks, eq(tasks.tripId, trip.id)),
  })
  const send = (text: string) => caller.agent.chat({ tripId: trip.id, text })
  return { caller, trip, written, send }
}

describe('asking for a plan', () => {
  it('writes nothing until it is accepted, and then exactly what was proposed', async () => {
    const { caller, trip, written, send } = await setUp()
    const { status, proposal } = await send('Plan three days: pandas, hot pot, a budget of 3000 yuan')
    expect(status).toBe('completed')
    expect(await written()).toEqual({ items: 0, tasks: 0 })
    if (!proposal) throw new Error('nothing was proposed')
    await caller.proposals.decide({ proposalId: proposal.id, accept: 'all' })
    const after = await caller.trips.get({ tripId: trip.id })
    const added = proposal.changes.flatMap((change) => (change.type === 'item.add' ? change.item.title : []))
    expect(after.itinerary.map(({ title }) => title).sort()).toEqual(added.sort())
    expect(after.budget).toEqual({ amount: 300_000, currency: 'CNY' })
  })

  it('replaces an earlier plan on demand and keeps items added by hand', async () => {
    const { caller, trip, send } = await setUp()
    await caller.itinerary.add({
      tripId: trip.id,
      kind: 'activity',
      title: 'Tea with Lin',
      day: 2,
      start: '15:00',
      end: '16:00',
    })
    const first = await send('规划三天')
    if (!first.proposal) throw new Error('nothing was proposed')
    await caller.proposals.decide({ proposalId: first.proposal.id, accept: 'all' })
    const { itinerary } = await caller.trips.get({ tripId: trip.id })
    const onTeaDay = itinerary.filter(({ day, start }) => day === 2 && start !== null)
    expect(
      onTeaDay.some(
        ({ title, start, end }) => title !== 'Tea with Lin' && (start ?? '') < '16:00' && (end ?? '') > '15:00',
      ),
    ).toBe(false)

    const { proposal } = await caller.agent.chat({
      tripId: trip.id,
      conversationId: first.conversationId,
      text: '整个行程节奏轻松一点',
    })
    const removed = proposal?.changes.flatMap((change) => (change.type === 'item.remove' ? change.title : [])) ?? []
    expect(removed.length).toBe(itinerary.length - 1)
    expect(removed).not.toContain('Tea with Lin')
  })

  it.each(['What should I prepare?', 'Add the Louvre to day 2 at 14:00', 'Plan my days'])(
    'only proposes: %s',
    async (text) => {
      const { written, send } = await setUp({ destination: paris, durationDays: 4 })
      const { proposal } = await send(text)
      expect(proposal?.status).toBe('pending')
      expect(await written()).toEqual({ items: 0, tasks: 0 })
    },
  )
})
