import { beforeEach, describe, expect, it } from 'vitest'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { DomainEvent } from '../kernel/domain-event.ts'
import { type Areas, noAreas } from '../providers/areas/areas.ts'
import { createShippedGuides, type Guides } from '../providers/shipped-data/guides/guides.ts'
import { createCheckAheadJob, createCheckTripAlertsJob } from './check-alerts.job.ts'

const clock = { now: () => new Date('2026-09-28T04:00:00.000Z') }
const test = useTestContainer({ clock })
const guides = createShippedGuides()
const shrine = 'chengdu/wuhou-shrine'

/** The guide of Chengdu with other hours of one of its sights. */
function withHours(hours: string | null): Pick<Guides, 'byId' | 'covering'> {
  const byId: Guides['byId'] = (id) => {
    const guide = guides.byId(id)
    if (guide?.id !== 'chengdu') return guide
    const attractions = guide.attractions.map((each) =>
      `chengdu/${each.id}` === shrine ? { ...each, hours, closedDates: [], seasonalTerms: [] } : each,
    )
    return { ...guide, attractions }
  }
  return { byId, covering: (place) => guides.covering(place) }
}

async function scene(startDate = '2026-09-29', destination = 'Chengdu') {
  const actor = await createUser(test.container, { locale: 'en' })
  const { id: tripId } = await createTrip(test.container, actor, { destination, startDate, durationDays: 3 })
  const owner = createCallerAs(test.container, actor)
  const visit = (placeId: string, times: { start?: string; end?: string; day?: number } = {}) =>
    owner.itinerary.add({
      ...{ tripId, ...newItem({ title: 'Wuhou Shrine', kind: 'attraction', day: 2 }), ...times },
      place: { lat: 30.64, lng: 104.05, name: 'Wuhou Shrine', candidateId: placeId },
    })
  const raised: DomainEvent[] = []
  const look = async (sources: { guides?: Pick<Guides, 'byId' | 'covering'>; areas?: Pick<Areas, 'around'> }) => {
    const deps = {
      ...{ db: test.container.database.db, clock, guides: withHours('09:00-18:00'), areas: noAreas, ...sources },
      tripAlerts: { find: async () => [] },
      events: { publish: async (_: unknown, event: DomainEvent) => void raised.push(event) },
      enqueueMany: async () => {},
    }
    await createCheckTripAlertsJob(deps).run({ tripId })
  }
  const open = async () => {
    const { items } = await owner.alerts.list({ tripId })
    return items.filter(({ kind, acknowledgedAt }) => kind === 'opening-hours' && !acknowledgedAt)
  }
  return { tripId, actor, owner, visit, look, open, raised }
}
let s: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  s = await scene()
})

describe('opening hours that change between two looks', () => {
  it('tell once where a visit no longer fits, with a question for the assistant', async () => {
    const item = await s.visit(shrine, { start: '15:30', end: '17:30' })
    await s.look({})
    expect(await s.open()).toEqual([])
    await s.look({ guides: withHours('09:00-16:00') })
    await s.look({ guides: withHours('09:00-16:00') })
    const text = '“Wuhou Shrine” has new hours on Wed, Sep 30: 09:00–16:00'
    expect(await s.open()).toMatchObject([
      {
        severity: 'warning',
        text,
        question: 'Replace “Wuhou Shrine” with something else.',
        itemId: item.id,
        validFrom: '2026-09-30',
      },
    ])
    const [told] = await s.open()
    expect(s.raised.filter((event) => 'alertId' in event && event.alertId === told?.id)).toHaveLength(1)
    const [chinese] = (await test.container.services.alerts.list(s.actor, s.tripId, 'zh-CN')).items
    expect(chinese?.text).toBe('“Wuhou Shrine”9月30日周三的开放时间有变：09:00–16:00')
  })

  it('say nothing where the visit fits as before, and end what was told when they change back', async () => {
    await s.visit(shrine, { start: '10:00', end: '12:00' })
    await s.look({})
    await s.look({ guides: withHours('09:00-17:00') })
    expect(await s.open()).toEqual([])
    await s.look({ guides: withHours('13:00-17:00') })
    expect(await s.open()).toHaveLength(1)
    await s.look({ guides: withHours('09:00-17:00') })
    expect(await s.open()).toEqual([])
  })

  it('tell of a place that closes, also without a time and long before the trip', async () => {
    const far = await scene('2027-03-01')
    await far.visit(shrine)
    await far.look({})
    await far.look({ guides: withHours('Mo 09:00-17:00') })
    expect(await far.open()).toMatchObject([
      { severity: 'warning', text: '“Wuhou Shrine” is now closed on Tue, Mar 2' },
    ])
  })

  it('take hours that become known or unknown, and visits that never fitted, for no change', async () => {
    await s.visit(shrine, { start: '20:00', end: '21:00' })
    await s.look({ guides: withHours(null) })
    await s.look({})
    await s.look({ guides: withHours('09:00-16:00') })
    await s.look({ guides: withHours(null) })
    expect(await s.open()).toEqual([])
  })

  it('leave when the visit is on another day or off the plan', async () => {
    const { id: itemId, version } = await s.visit(shrine, { start: '15:30', end: '17:30' })
    await s.look({})
    await s.look({ guides: withHours('09:00-16:00') })
    expect(await s.open()).toHaveLength(1)
    await s.owner.itinerary.update({ itemId, version, day: 3 })
    expect(await s.open()).toEqual([])
  })

  it('are found in public sources where there is no guide, source by source', async () => {
    const trip = await scene('2026-09-29', 'Graz')
    const placeOf = (until: string, source: string): FoundPlace => ({
      ...{ id: 'osm:node/1', guideId: null, kind: 'attraction', name: { zh: 'Schloss', en: 'Schloss' }, rating: null },
      ...{ lat: 47.07, lng: 15.44, area: null, address: null, country: 'AT', zone: 'Europe/Vienna', distanceKm: null },
      ...{ tags: [], price: null, visitMinutes: null, outdoor: null, tip: null },
      hours: { weekly: Array.from({ length: 7 }, () => [['09:00', until]]) },
      source: { name: source, kind: 'live', checkedAt: '2026-09-01T00:00:00.000Z' },
    })
    const areas = (until: string, source = 'OpenStreetMap') => ({
      around: async () => {
        const about = { name: source, kind: 'live' as const }
        return { places: [placeOf(until, source)], source: about, checkedAt: '2026-09-01T00:00:00.000Z' }
      },
    })
    await trip.visit('osm:node/1', { start: '15:30', end: '17:30' })
    await trip.look({ areas: areas('18:00') })
    await trip.look({ areas: areas('16:00', 'Wikivoyage') })
    expect(await trip.open()).toEqual([])
    await trip.look({ areas: areas('16:00') })
    await trip.look({ areas: areas('15:00') })
    await trip.look({ areas: areas('18:00') })
    expect(await trip.open()).toEqual([])
    await trip.look({ areas: areas('17:00') })
    expect(await trip.open()).toMatchObject([{ text: expect.stringContaining('09:00–17:00') }])
  })

  it('are looked for each night in all trips that lie ahead', async () => {
    const far = await scene('2027-03-01')
    const past = await scene('2026-09-01')
    const queued: object[] = []
    const deps = {
      ...{ db: test.container.database.db, clock, guides, areas: noAreas, tripAlerts: { find: async () => [] } },
      events: { publish: async () => {} },
      enqueueMany: async (_: unknown, __: string, payloads: readonly object[]) => void queued.push(...payloads),
    }
    await createCheckAheadJob(deps).run({})
    expect(queued).toContainEqual({ tripId: far.tripId })
    expect(queued).not.toContainEqual({ tripId: past.tripId })
  })
})
