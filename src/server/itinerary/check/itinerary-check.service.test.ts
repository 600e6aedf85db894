import { beforeAll, describe, expect, it } from 'vitest'
import type { ItemPatch } from '#contract/itinerary.ts'
import { createCallerAs, createTrip, createUser, newItem, paris } from '../../../testing/factories.ts'
import { useTestContainer } from '../../../testing/test-container.ts'
import type { Actor } from '../../kernel/actor.ts'

const test = useTestContainer()
let owner: Actor
beforeAll(async () => {
  owner = await createUser(test.container)
})

/** A Tuesday: the Louvre is closed. */
const tuesday = '2026-12-08'
const louvre = { name: 'Louvre', lat: 48.8606, lng: 2.3376, candidateId: 'paris/louvre-museum' }
const montmartre = { name: 'Sacré-Cœur', lat: 48.8867, lng: 2.3431 }

async function parisTrip(fields = {}) {
  return createTrip(test.container, owner, { destination: paris, startDate: tuesday, durationDays: 3, ...fields })
}

async function add(tripId: string, item: ItemPatch) {
  return createCallerAs(test.container, owner).itinerary.add({ tripId, ...newItem(), ...item })
}

const check = (tripId: string) => createCallerAs(test.container, owner).itinerary.check({ tripId })

describe('itinerary.check', () => {
  it('finds a visit on a closed day, and its fix puts it right and can be undone', async () => {
    const trip = await parisTrip()
    const item = await add(trip.id, { title: 'Louvre', place: louvre, start: '10:00', end: '13:00' })
    const { findings } = await check(trip.id)
    expect(findings.map(({ code, day, itemIds }) => ({ code, day, itemIds }))).toEqual([
      { code: 'opening.closed', day: 1, itemIds: [item.id] },
    ])
    const move = findings[0]?.fixes.find(({ kind }) => kind === 'move-to-day')
    if (!move) throw new Error('no move was offered')
    const caller = createCallerAs(test.container, owner)
    const applied = await caller.itinerary.applyFix({ tripId: trip.id, title: 'To another day', changes: move.changes })
    expect((await check(trip.id)).findings).toEqual([])
    await caller.proposals.undo({ proposalId: applied.id })
    expect((await check(trip.id)).findings).toHaveLength(1)
  })

  it('finds what overlaps, the way between included', async () => {
    const trip = await parisTrip({ startDate: '2026-12-09' })
    await add(trip.id, { title: 'Louvre', place: louvre, start: '10:00', end: '13:00' })
    await add(trip.id, { title: 'Sacré-Cœur', place: montmartre, start: '13:05', end: '14:00' })
    const { findings } = await check(trip.id)
    expect(findings.map(({ code }) => code)).toEqual(['time.overlap'])
    expect(findings[0]?.fixes.some(({ kind }) => kind === 'start-later')).toBe(true)
  })

  it('finds a budget that does not hold, other currencies included', async () => {
    const trip = await parisTrip({ startDate: '2026-12-09', budget: { amount: 5000, currency: 'EUR' } })
    await add(trip.id, { title: 'Show', start: '19:00', end: '21:00', cost: { amount: 90_000, currency: 'CNY' } })
    expect((await check(trip.id)).findings.map(({ code }) => code)).toContain('costs.budget')
  })

  it('finds a visit that is too short for its sight', async () => {
    const trip = await parisTrip({ startDate: '2026-12-09' })
    await add(trip.id, { title: 'Louvre', place: louvre, start: '10:00', end: '10:45' })
    expect((await check(trip.id)).findings.map(({ code }) => code)).toEqual(['visits.too-short'])
  })

  it('finds a sight out of its season', async () => {
    const giverny = { name: 'Giverny', lat: 49.0756, lng: 1.5339, candidateId: 'paris/giverny' }
    const trip = await parisTrip({ startDate: '2026-12-09' })
    await add(trip.id, { title: 'Giverny', place: giverny, start: '11:00', end: '13:30' })
    expect((await check(trip.id)).findings.map(({ code }) => code)).toEqual(['opening.out-of-season'])
  })

  it('agrees with what the agent planned', async () => {
    const trips = [
      { trip: await parisTrip({ durationDays: 4 }), text: 'Plan my days: museums, no early mornings' },
      {
        trip: await createTrip(test.container, owner, {
          startDate: tuesday,
          party: { adults: 2, children: 0 },
          budget: { amount: 300_000, currency: 'CNY' },
        }),
        text: '帮我规划三天行程，想看熊猫、吃火锅，预算3000',
      },
    ]
    const caller = createCallerAs(test.container, owner)
    for (const { trip, text } of trips) {
      const { proposal } = await caller.agent.chat({ tripId: trip.id, text })
      if (!proposal) throw new Error('nothing was proposed')
      await caller.proposals.decide({ proposalId: proposal.id, accept: 'all' })
      expect((await caller.trips.get({ tripId: trip.id })).itinerary.length).toBeGreaterThan(10)
      expect((await check(trip.id)).findings).toEqual([])
    }
  })

  it('leaves alone what nobody said: no dates, no times, unknown hours', async () => {
    const undated = await createTrip(test.container, owner, { destination: paris })
    expect((await check(undated.id)).status).toBe('no_dates')
    const trip = await parisTrip()
    const untimed = await add(trip.id, { title: 'Somewhere', start: null, end: null })
    const nowhere = await add(trip.id, { title: 'Elsewhere', start: '09:00', end: '10:00' })
    expect(await check(trip.id)).toEqual({
      status: 'checked',
      findings: [],
      unchecked: [
        { reason: 'no_time', itemIds: [untimed.id] },
        { reason: 'no_place', itemIds: [nowhere.id] },
      ],
      exhausted: [],
    })
  })

  it('names the days that the sights of a guide do not fill, once most of them are in the plan', async () => {
    const guilin = { name: 'Guilin', lat: 25.27, lng: 110.29, zone: 'Asia/Shanghai', country: 'CN' }
    const trip = await createTrip(test.container, owner, {
      destination: guilin,
      startDate: tuesday,
      durationDays: 20,
      budget: null,
    })
    expect((await check(trip.id)).exhausted).toEqual([])
    const caller = createCallerAs(test.container, owner)
    const { proposal } = await caller.agent.chat({ tripId: trip.id, text: 'Plan my days' })
    if (!proposal) throw new Error('nothing was proposed')
    await caller.proposals.decide({ proposalId: proposal.id, accept: 'all' })
    const { exhausted, findings } = await check(trip.id)
    // Nor is it a fault that the restaurants do not last so long.
    expect(findings).toEqual([])
    const { stops, itinerary } = await caller.trips.get({ tripId: trip.id })
    expect(exhausted.map(({ stopId }) => stopId)).toEqual([stops[0]?.id])
    const days = exhausted.flatMap((each) => each.days)
    expect(days.length).toBeGreaterThan(3)
    for (const day of days)
      expect(itinerary.filter((item) => item.day === day && item.kind === 'attraction').length).toBeLessThanOrEqual(2)
  })

  it('works where no guide is shipped', async () => {
    const trip = await createTrip(test.container, owner, {
      destination: { name: 'Nuuk', lat: 64.18, lng: -51.72, zone: 'America/Nuuk', country: 'GL' },
      startDate: tuesday,
      durationDays: 2,
    })
    await add(trip.id, { title: 'A', start: '10:00', end: '12:00' })
    await add(trip.id, { title: 'B', start: '11:00', end: '12:30' })
    const { findings, exhausted } = await check(trip.id)
    expect(findings.map(({ code }) => code)).toEqual(['time.overlap', 'nights.no-bed'])
    expect(exhausted).toEqual([])
  })

  it.each([
    { start: '15:00', end: '11:00', endsNextDay: true },
    { start: '15:00', end: null, endsNextDay: false },
  ])('lets the evening before a night in a bed be: %j', async (hours) => {
    const trip = await parisTrip({ durationDays: 2 })
    for (const booking of ['none', 'needed', 'booked'] as const) {
      const bed = await add(trip.id, { kind: 'lodging', title: 'Hotel', place: montmartre, booking, ...hours })
      const walk = await add(trip.id, { title: 'Walk', place: montmartre, start: '15:30', end: '20:00' })
      expect((await check(trip.id)).findings).toEqual([])
      const caller = createCallerAs(test.container, owner)
      await caller.itinerary.remove({ itemId: bed.id })
      await caller.itinerary.remove({ itemId: walk.id })
    }
  })

  it('is not there for strangers', async () => {
    const trip = await parisTrip()
    const stranger = createCallerAs(test.container, await createUser(test.container))
    await expect(stranger.itinerary.check({ tripId: trip.id })).rejects.toThrow('NOT_FOUND')
    const changes = [
      { id: 'x', reason: '', type: 'item.move' as const, itemId: trip.id, title: 'x', baseVersion: 1, day: null },
    ]
    await expect(stranger.itinerary.applyFix({ tripId: trip.id, title: 'x', changes })).rejects.toThrow('NOT_FOUND')
  })
})
