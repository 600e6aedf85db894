import { describe, expect, it } from 'vitest'
import { addMember, createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const opened = useTestContainer()
const mail = `Booking confirmed
Booking reference: QF7K2M

Thursday 06 May 2027
LX187   Shanghai Pudong (PVG) - Zurich (ZRH)
Departs 09:50
Arrives 15:30

Monday 17 May 2027
LX188   Zurich (ZRH) - Shanghai Pudong (PVG)
Departs 13:05
Arrives 06:25 +1

2 adults. Total price: CHF 1,864.40`

async function setUp() {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const trip = await createTrip(container, owner, { startDate: '2027-05-06', durationDays: 12 })
  const { reservations } = await caller.imports.parse({ tripId: trip.id, text: mail })
  return { container, owner, caller, tripId: trip.id, reservations }
}

describe('importing reservations', () => {
  it('proposes linked items, changes nothing before they are accepted, and can be undone', async () => {
    const { caller, tripId, reservations } = await setUp()
    expect(reservations.map(({ price }) => price)).toEqual([{ amount: 186_440, currency: 'CHF' }, undefined])
    const proposal = await caller.imports.propose({ tripId, reservations })
    expect(proposal).toMatchObject({ status: 'pending', runId: null })
    expect(await caller.itinerary.list({ tripId })).toEqual([])
    await caller.proposals.decide({ proposalId: proposal.id, accept: 'all' })
    expect(await caller.itinerary.list({ tripId })).toMatchObject([
      {
        kind: 'flight',
        day: 1,
        start: '09:50',
        end: '15:30',
        zone: 'Asia/Shanghai',
        endZone: 'Europe/Zurich',
        booking: 'booked',
        confirmationCode: 'QF7K2M',
        cost: { amount: 186_440, currency: 'CHF' },
        pinned: true,
      },
      {
        day: 12,
        start: '13:05',
        end: '06:25',
        endsNextDay: true,
        zone: 'Europe/Zurich',
        endZone: 'Asia/Shanghai',
        cost: null,
      },
    ])
    await caller.undo.last({ tripId })
    expect(await caller.itinerary.list({ tripId })).toEqual([])
  })

  it('updates what the trip has already, and takes out what was cancelled', async () => {
    const { caller, tripId, reservations } = await setUp()
    const accept = async (changed: typeof reservations) => {
      const { id, changes } = await caller.imports.propose({ tripId, reservations: changed })
      await caller.proposals.decide({ proposalId: id, accept: 'all' })
      return changes.map(({ type }) => type)
    }
    expect(await accept(reservations)).toEqual(['item.add', 'item.add'])
    const [first, second] = reservations
    if (!first || !second) throw new Error('two flights were read')
    const later = {
      ...first,
      departLocal: '2027-05-07T10:50',
      arriveLocal: '2027-05-07T16:30',
      status: 'changed' as const,
    }
    expect(await accept([later, { ...second, status: 'cancelled' }])).toEqual([
      'item.update',
      'item.move',
      'item.remove',
    ])
    expect(await caller.itinerary.list({ tripId })).toMatchObject([{ day: 2, start: '10:50', end: '16:30' }])
  })

  it('leaves what lies outside of the trip unscheduled, with its day in the notes', async () => {
    const { caller, tripId, reservations } = await setUp()
    const outside = reservations.slice(0, 1).map((each) => ({ ...each, departLocal: '2028-01-01T08:00' }))
    const { changes } = await caller.imports.propose({ tripId, reservations: outside })
    expect(changes).toMatchObject([
      { type: 'item.add', item: { day: null, notes: expect.stringContaining('Sat, Jan 1, 2028 08:00') } },
    ])
  })

  it('gives an undated trip the dates of its bookings, and takes them back with them', async () => {
    const { container, caller, owner, reservations } = await setUp()
    const { id: tripId } = await createTrip(container, owner, { startDate: null, durationDays: null })
    const { id, changes } = await caller.imports.propose({ tripId, reservations })
    expect(changes).toMatchObject([
      { id: 'trip-dates', type: 'trip.update', patch: { startDate: '2027-05-06', durationDays: 13 } },
      { item: { day: 1 } },
      { item: { day: 12 } },
    ])
    await caller.proposals.decide({ proposalId: id, accept: 'all' })
    expect(await caller.trips.get({ tripId })).toMatchObject({
      startDate: '2027-05-06',
      durationDays: 13,
      itinerary: [{ day: 1 }, { day: 12 }],
    })
    await caller.undo.last({ tripId })
    expect(await caller.trips.get({ tripId })).toMatchObject({ startDate: null, durationDays: null, itinerary: [] })
  })

  it('takes only the start from an outbound journey: the length stays open, and the price bears no doubt', async () => {
    const { container, caller, owner, reservations } = await setUp()
    const { id: tripId } = await createTrip(container, owner, { startDate: null, durationDays: null })
    const { id } = await caller.imports.propose({ tripId, reservations: reservations.slice(0, 1) })
    await caller.proposals.decide({ proposalId: id, accept: 'all' })
    expect(await caller.trips.get({ tripId })).toMatchObject({
      startDate: '2027-05-06',
      durationDays: null,
      itinerary: [{ day: 1, cost: { amount: 186_440, currency: 'CHF' }, source: null }],
    })
  })

  it('leaves the trip undated where that is wished, or the bookings lie too far apart', async () => {
    const { container, caller, owner, reservations } = await setUp()
    const { id: tripId } = await createTrip(container, owner, { startDate: null, durationDays: null })
    const unscheduled = [
      { type: 'item.add', item: { day: null } },
      { type: 'item.add', item: { day: null } },
    ]
    const kept = await caller.imports.propose({ tripId, reservations, setsDates: false })
    expect(kept.changes).toMatchObject(unscheduled)
    const apart = reservations.map((each, index) => (index === 0 ? { ...each, departLocal: '2026-05-06T09:50' } : each))
    expect((await caller.imports.propose({ tripId, reservations: apart })).changes).toMatchObject(unscheduled)
  })

  it('refuses a cancellation of what the trip does not have', async () => {
    const { caller, tripId, reservations } = await setUp()
    const cancelled = reservations.map((each) => ({ ...each, status: 'cancelled' as const }))
    await expect(caller.imports.propose({ tripId, reservations: cancelled })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('is for editors; a stranger learns nothing', async () => {
    const { container, caller, tripId, reservations } = await setUp()
    const [stranger, viewer] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    const as = (actor: typeof viewer) => createCallerAs(container, actor).imports
    await expect(as(stranger).propose({ tripId, reservations })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(stranger).parse({ tripId, text: mail })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(viewer).propose({ tripId, reservations })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await caller.proposals.list({ tripId })).items).toEqual([])
  })

  it('keeps until when a stay can be cancelled at no charge', async () => {
    const { caller, tripId } = await setUp()
    const text =
      'Booking confirmed\nHotel: Casa Azul\nAddress: Calle Mayor 3, Madrid, Spain\nCheck-in: 8 May 2027, from 15:00\nCheck-out: 10 May 2027\nConfirmation number: 4410-93\nFree cancellation until 6 May 2027 18:00'
    const { reservations } = await caller.imports.parse({ tripId, text })
    expect(reservations).toMatchObject([{ type: 'lodging', freeCancelUntil: '2027-05-06T18:00' }])
    const { id } = await caller.imports.propose({ tripId, reservations })
    await caller.proposals.decide({ proposalId: id, accept: 'all' })
    expect(await caller.itinerary.list({ tripId })).toMatchObject([
      { kind: 'lodging', confirmationCode: '4410-93', freeCancelUntil: '2027-05-06T18:00' },
    ])
  })

  it('says which bookings no source can put on the map, to members only', async () => {
    const { container, caller, tripId } = await setUp()
    const reservations = [
      { type: 'flight' as const, title: 'LX187', from: 'PVG' },
      { type: 'lodging' as const, title: 'Zzyzxq Inn', address: '99 Qqqqq Lane, Nowhereville' },
      { type: 'train' as const, title: 'ICN', from: 'Chengdu' },
      { type: 'train' as const, title: 'ICE 507', from: 'Berlin' },
      { type: 'lodging' as const, title: '札幌格兰大饭店', address: '札幌市中央区北1条西4丁目' },
    ]
    expect(await caller.imports.locate({ tripId, reservations })).toEqual({
      locations: ['known', 'unknown', 'known', 'far', 'far'],
    })
    const stranger = createCallerAs(container, await createUser(container))
    await expect(stranger.imports.locate({ tripId, reservations })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
