import { describe, expect, it } from 'vitest'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { newItemSchema } from '#contract/itinerary.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'

/** A plan of three days, accepted. */
async function plannedTrip() {
  const rounds = [
    [{ name: 'plan_itinerary', args: { pace: 'packed' } }],
    [{ name: 'propose_itinerary', args: { plan: 'balanced' } }],
  ]
  const { result } = await runTurn({ text: 'go', deps: { chatModel: createScriptedModel({ rounds }) } })
  const added = (result.proposal?.changes ?? []).flatMap((change) => (change.type === 'item.add' ? change.item : []))
  const itinerary: ItineraryItem[] = added.map((item, index) => ({
    ...newItemSchema.parse(item),
    id: `0190dddd-0000-7000-8000-${String(index).padStart(12, '0')}`,
    tripId: chengduTrip().id,
    position: `a${String(index).padStart(3, '0')}`,
    version: 1,
    outcome: null,
    rating: null,
  }))
  return chengduTrip({ itinerary })
}

async function replan(
  args: Record<string, unknown>,
  change: (items: ItineraryItem[]) => ItineraryItem[] = (items) => items,
) {
  const planned = await plannedTrip()
  const trip = { ...planned, itinerary: change(planned.itinerary) }
  const chatModel = createScriptedModel({ rounds: [[{ name: 'replan_scope', args }]] })
  const { result } = await runTurn({ trip, text: 'go', deps: { chatModel } })
  return { trip, changes: result.proposal?.changes ?? [] }
}

const dayOf = (trip: { itinerary: ItineraryItem[] }, itemId: string) =>
  trip.itinerary.find(({ id }) => id === itemId)?.day ?? null

describe('replan_scope', () => {
  it('makes one day easier and leaves the others to the minute', async () => {
    const { trip, changes } = await replan({ days: [2], pace: 'relaxed' })
    expect(changes.length).toBeGreaterThan(0)
    for (const change of changes) {
      if (change.type === 'item.add') expect(change.item.day).toBe(2)
      else if ('itemId' in change) expect(dayOf(trip, change.itemId)).toBe(2)
      else expect.unreachable(change.type)
    }
    const visitsOf = (items: readonly { day: number | null; kind: string }[]) =>
      items.filter(({ day, kind }) => day === 2 && kind === 'attraction').length
    const removed = changes.filter(({ type }) => type === 'item.remove').length
    const added = changes.filter(({ type }) => type === 'item.add').length
    expect(visitsOf(trip.itinerary)).toBeGreaterThan(0)
    expect(removed).toBeGreaterThanOrEqual(added)
  })

  it('plans the meals of a day anew and no sight', async () => {
    const { trip, changes } = await replan({ days: [1], categories: ['meals'], cuisines: ['hotpot'] })
    for (const change of changes) {
      if (change.type === 'item.add') expect(change.item).toMatchObject({ day: 1, kind: 'restaurant' })
      else if ('itemId' in change)
        expect(trip.itinerary.find(({ id }) => id === change.itemId)).toMatchObject({ day: 1, kind: 'restaurant' })
    }
  })

  it('keeps what is booked or pinned', async () => {
    const { trip, changes } = await replan({ days: [1, 2, 3], pace: 'relaxed' }, (items) =>
      items.map((item, index) => (index % 2 === 0 ? { ...item, pinned: true } : { ...item, booking: 'booked' })),
    )
    expect(changes.filter((change) => change.type !== 'item.add')).toEqual([])
    expect(trip.itinerary.length).toBeGreaterThan(0)
  })

  it('knows no day beyond the plan', async () => {
    expect((await replan({ days: [7] })).changes).toEqual([])
  })
})
