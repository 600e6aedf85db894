import { beforeEach, describe, expect, it } from 'vitest'
import type { WeatherDay } from '#contract/travel/weather.ts'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { eachDay } from '../kernel/calendar.ts'
import type { DomainEvent } from '../kernel/domain-event.ts'
import { notificationSources } from '../notifications/notification-sources.repository.ts'
import { createSubscriber } from '../notifications/tell-people.job.ts'
import { noAreas } from '../providers/areas/areas.ts'
import { createThresholdAlerts } from '../providers/trip-alerts/threshold-alerts.ts'
import { createCheckAlertsJob, createCheckTripAlertsJob } from './check-alerts.job.ts'

const clock = { now: () => new Date('2026-09-28T04:00:00.000Z') }
const test = useTestContainer({ clock })

async function scene() {
  const { container } = test
  const owner = await createUser(container, { locale: 'en', name: 'Olga' })
  const mei = await createUser(container, { locale: 'zh-CN', name: 'Mei' })
  const [viewer, stranger] = [await createUser(container), await createUser(container)]
  const { id: tripId } = await createTrip(container, owner, { startDate: '2026-09-29', durationDays: 4 })
  await addMember(container, tripId, mei, 'editor')
  await addMember(container, tripId, viewer, 'viewer')
  const as = (actor: typeof owner) => createCallerAs(container, actor, actor.locale)
  const item = await as(owner).itinerary.add({ tripId, ...newItem({ title: 'G89', kind: 'train', day: 1 }) })
  return { tripId, item, actor: owner, owner: as(owner), mei: as(mei), viewer: as(viewer), stranger: as(stranger) }
}
let s: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  s = await scene()
})

const mild: WeatherDay = { date: '', highC: 22, lowC: 14, rainMm: 0, rainChance: 0, windKmh: 10, kind: 'live' }
const torrent = { date: '2026-09-30', rainMm: 60 }

/** Weather that is mild but for one day. */
function createJobs(special: Partial<WeatherDay> = {}) {
  const raised: DomainEvent[] = []
  const queued: object[] = []
  const daily = async ({ from, to }: { from: string; to: string }) => ({
    items: eachDay(from, to).map((date) => ({ ...mild, ...(date === special.date ? special : {}), date })),
    source: { name: 'Forecast', kind: 'live' as const },
    checkedAt: clock.now().toISOString(),
  })
  const deps = {
    db: test.container.database.db,
    clock,
    guides: { covering: () => null, byId: () => null },
    areas: noAreas,
    tripAlerts: createThresholdAlerts({ daily }),
    events: { publish: async (_: unknown, event: DomainEvent) => void raised.push(event) },
    enqueueMany: async (_: unknown, __: string, payloads: readonly object[]) => void queued.push(...payloads),
  }
  return { raised, queued, all: createCheckAlertsJob(deps), one: createCheckTripAlertsJob(deps) }
}

async function check(special: Partial<WeatherDay> = {}): Promise<DomainEvent[]> {
  const { one, raised } = createJobs(special)
  await one.run({ tripId: s.tripId })
  return raised
}
const listOf = async (caller: Caller) => (await caller.alerts.list({ tripId: s.tripId })).items
const kindsOf = async () => (await listOf(s.owner)).map(({ kind }) => kind)

describe('the hourly check', () => {
  it('finds weather beyond the thresholds, holidays and overdue tasks, each once', async () => {
    await s.owner.tasks.create({ tripId: s.tripId, stage: 'pre', title: 'Visa', dueOn: '2026-09-20' })
    expect(await check(torrent)).toHaveLength(3)
    expect(await check(torrent)).toEqual([])
    expect(await listOf(s.owner)).toMatchObject([
      { kind: 'heavy-rain', severity: 'severe', validFrom: '2026-09-30', source: { name: 'Forecast', kind: 'live' } },
      { kind: 'task-overdue', text: 'Task overdue: Visa', source: null },
      { kind: 'holiday', severity: 'info', validFrom: '2026-10-01', validTo: '2026-10-02' },
    ])
  })

  it('takes what is usual at that time of the year for no alert', async () => {
    await check({ ...torrent, kind: 'estimated' })
    expect(await kindsOf()).toEqual(['holiday'])
  })

  it('looks at trips that are under way or begin within a week, archived ones aside', async () => {
    const others = ['2026-09-20', '2026-09-26', '2026-10-20']
    const made = await Promise.all(
      others.map((startDate) => createTrip(test.container, s.actor, { startDate, durationDays: 3 })),
    )
    const archived = await createTrip(test.container, s.actor, { startDate: '2026-09-29', durationDays: 3 })
    await s.owner.trips.archive({ tripId: archived.id })
    const { all, queued } = createJobs()
    await all.run({})
    const mine = [s.tripId, archived.id, ...made.map(({ id }) => id)]
    const found = queued.flatMap((payload) => ('tripId' in payload ? [payload.tripId] : []))
    expect(found.filter((id) => mine.some((each) => each === id)).sort()).toEqual([s.tripId, made[1]?.id].sort())
  })

  it('is forgotten where the task is done or the trip has other dates', async () => {
    const task = await s.owner.tasks.create({ tripId: s.tripId, stage: 'pre', title: 'Visa', dueOn: '2026-09-20' })
    await check(torrent)
    await s.owner.tasks.update({ taskId: task.id, version: task.version, status: 'done' })
    expect(await kindsOf()).toEqual(['heavy-rain', 'holiday'])
    const moved = { startDate: '2026-11-02', durationDays: 4, mode: 'shift' as const }
    const { version } = await s.owner.trips.get({ tripId: s.tripId })
    await s.owner.trips.redate({ tripId: s.tripId, version, ...moved })
    expect(await kindsOf()).toEqual([])
  })
})

describe('what travelers report', () => {
  it('is read in the language of each, with a question for the assistant', async () => {
    await s.owner.alerts.report({
      tripId: s.tripId,
      kind: 'delay',
      itemId: s.item.id,
      minutes: 45,
      text: 'Signal fault',
    })
    expect(await listOf(s.owner)).toMatchObject([
      {
        severity: 'warning',
        text: '“G89” is delayed by 45 minutes: Signal fault',
        question: '“G89” is delayed by 45 minutes.',
        validFrom: '2026-09-29',
        reportedBy: { name: 'Olga' },
      },
    ])
    const [chinese] = (await test.container.services.alerts.list(s.actor, s.tripId, 'zh-CN')).items
    expect(chinese?.text).toBe('“G89”延误 45 分钟：Signal fault')
  })

  it('says what it is, and names an item of this trip', async () => {
    const { tripId } = s
    expect((await failureOf(s.owner.alerts.report({ tripId, kind: 'other' })))?.code).toBe('INVALID_INPUT')
    const other = await scene()
    const foreign = s.owner.alerts.report({ tripId, kind: 'closure', itemId: other.item.id })
    expect((await failureOf(foreign))?.code).toBe('NOT_FOUND')
    expect(await listOf(s.owner)).toEqual([])
  })

  it('is told to the others in their language, once', async () => {
    const { id: alertId } = await s.owner.alerts.report({ tripId: s.tripId, kind: 'cancellation', itemId: s.item.id })
    const event: DomainEvent = { type: 'alert.raised', tripId: s.tripId, alertId }
    const deps = { db: test.container.database.db, mail: async () => {}, push: async () => {} }
    for (const source of [...notificationSources, ...notificationSources])
      if (source.on === event.type) await createSubscriber(source, deps).job.run(event)
    const told = async (caller: Caller) => (await caller.notifications.list({})).items
    expect(await told(s.mei)).toMatchObject([{ kind: 'alert', values: { subject: '“G89”已取消' } }])
    expect(await told(s.owner)).toEqual([])
  })
})

describe('alerts', () => {
  it('are acknowledged by the first who does it, and come last then', async () => {
    const { tripId } = s
    const first = await s.owner.alerts.report({ tripId, kind: 'cancellation', itemId: s.item.id })
    await s.owner.alerts.report({ tripId, kind: 'other', text: 'Bring cash' })
    await s.mei.alerts.acknowledge({ alertId: first.id })
    const again = await s.owner.alerts.acknowledge({ alertId: first.id })
    expect(again).toMatchObject({ acknowledgedBy: { name: 'Mei' }, acknowledgedAt: clock.now().toISOString() })
    expect(await kindsOf()).toEqual(['other', 'cancellation'])
  })

  it('arrive live', async () => {
    const stream = (await s.viewer.alerts.live({ tripId: s.tripId }))[Symbol.asyncIterator]()
    expect((await stream.next()).value).toEqual({ items: [] })
    await s.owner.alerts.report({ tripId: s.tripId, kind: 'other', text: 'Bring cash' })
    expect((await stream.next()).value).toMatchObject({ items: [{ text: 'From a traveler: Bring cash' }] })
    await stream.return?.()
  })

  it('are closed to strangers, and viewers only read', async () => {
    const { tripId, stranger, viewer } = s
    const { id: alertId } = await s.owner.alerts.report({ tripId, kind: 'closure', itemId: s.item.id })
    const report = { tripId, kind: 'other' as const, text: 'Bring cash' }
    for (const attempt of [
      () => stranger.alerts.list({ tripId }),
      () => stranger.alerts.report(report),
      () => stranger.alerts.acknowledge({ alertId }),
      () => stranger.alerts.live({ tripId }),
    ])
      expect((await failureOf(attempt()))?.code).toBe('NOT_FOUND')
    expect((await failureOf(viewer.alerts.report(report)))?.code).toBe('FORBIDDEN')
    expect((await failureOf(viewer.alerts.acknowledge({ alertId })))?.code).toBe('FORBIDDEN')
    expect(await listOf(viewer)).toMatchObject([{ acknowledgedAt: null }])
  })
})
