import { beforeAll, describe, expect, it } from 'vitest'
import { mostTemplates } from '#contract/limits.ts'
import { sampleTrips } from '#contract/sample-trip.ts'
import {
  addMember,
  createCallerAs,
  createTokenActor,
  createTrip,
  createUser,
  newItem,
} from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { tripTemplates } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

/** In winter, when days are short and hours are as well. */
const now = new Date('2026-11-26T08:00:00Z')
const opened = useTestContainer({ clock: { now: () => now } })
let owner: Actor
let tripId: string

/** Two stops, a booked train, a task a month ahead, socks, and a meal that was paid on the second day. */
beforeAll(async () => {
  const { container } = opened
  owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const made = await caller.trips.create({
    title: 'Sichuan by train',
    stops: [
      { place: '成都', nights: 2 },
      { place: '重庆', nights: 1 },
    ],
    startDate: '2027-05-01',
    budget: { amount: 500000, currency: 'CNY' },
    party: { adults: 2, children: 1 },
  })
  tripId = made.id
  const booked = { booking: 'booked' as const, confirmationCode: 'G8501' }
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum', day: 1, start: '09:00' }) })
  await caller.itinerary.add({ tripId, ...newItem({ title: 'Teahouse', day: 1 }) })
  const train = await caller.itinerary.add({ tripId, ...newItem({ title: 'Train', kind: 'train', day: 3, ...booked }) })
  await caller.itinerary.update({ itemId: train.id, version: train.version, pinned: true })
  await caller.itinerary.mark({ itemId: train.id, outcome: 'done' })
  await caller.tasks.create({ tripId, stage: 'pre', title: 'Visa', dueOn: '2027-04-01', status: 'done' })
  const [socks] = await caller.tasks.packing.add({ tripId, items: [{ title: 'Socks', count: 4, bag: 'Backpack' }] })
  await caller.tasks.packing.setPacked({ tripId, packingItemIds: [socks?.id ?? ''], isPacked: true })
  const amount = { amount: 12000, currency: 'CNY' }
  await caller.budget.expenses.create({ tripId, title: 'Seats', amount, spentOn: '2027-05-03', itemId: train.id })
})

const callerOf = (actor: Actor) => createCallerAs(opened.container, actor)

describe('trip templates', () => {
  it('starts a trip with everything moved to its new start, whatever became of the old trip', async () => {
    const caller = callerOf(owner)
    const gone = await caller.trips.duplicate({ tripId, withDates: true, withExpenses: true })
    const template = await caller.trips.templates.save({ tripId: gone.id, name: 'Sichuan' })
    expect(template).toMatchObject({
      durationDays: 4,
      stops: [{ nights: 2 }, { nights: 1 }],
      counts: { items: 3, tasks: 1, packing: 1, expenses: 1 },
    })
    await caller.trips.remove({ tripId: gone.id })
    const { templateId } = { templateId: template.id }
    const made = await caller.trips.templates.use({ templateId, startDate: '2028-02-28', withExpenses: true })
    const trip = await caller.trips.get({ tripId: made.id })
    expect(trip).toMatchObject({
      title: 'Sichuan',
      startDate: '2028-02-28',
      durationDays: 4,
      budget: { amount: 500000 },
      party: { adults: 2, children: 1 },
      currentStage: 'pre',
      role: 'owner',
      stops: [{ nights: 2 }, { nights: 1 }],
    })
    expect(trip.itinerary).toMatchObject([
      { title: 'Museum', day: 1, start: '09:00' },
      { title: 'Teahouse', day: 1 },
      { title: 'Train', day: 3, booking: 'needed', confirmationCode: null, outcome: null, pinned: true },
    ])
    // 30 days before the start of the old trip, in a year with a leap day.
    expect(trip.tasks).toMatchObject([{ title: 'Visa', status: 'todo', dueOn: '2028-01-29', assigneeId: null }])
    expect(await caller.tasks.packing.list({ tripId: made.id })).toMatchObject([
      { title: 'Socks', count: 4, bag: 'Backpack', isPacked: false },
    ])
    expect((await caller.budget.expenses.list({ tripId: made.id })).items).toMatchObject([
      { title: 'Seats', spentOn: '2028-03-01', itemId: trip.itinerary[2]?.id, paidBy: owner.userId },
    ])
    expect((await caller.trips.history({ tripId: made.id })).items).toMatchObject([{ action: 'trip.created' }])
    await caller.trips.templates.remove({ templateId })
  })

  it('leaves out what is not wanted, and can go without dates', async () => {
    const caller = callerOf(owner)
    const { id: templateId } = await caller.trips.templates.save({ tripId, name: 'Bare' })
    const none = { withTasks: false, withPacking: false }
    const made = await caller.trips.templates.use({ templateId, title: 'Again', ...none })
    const trip = await caller.trips.get({ tripId: made.id })
    expect(trip).toMatchObject({ title: 'Again', startDate: null, durationDays: 4, tasks: [] })
    expect(trip.itinerary).toHaveLength(3)
    expect(await caller.tasks.packing.list({ tripId: made.id })).toEqual([])
    expect((await caller.budget.expenses.list({ tripId: made.id })).items).toEqual([])
    const undated = await caller.trips.templates.use({ templateId, withExpenses: true })
    expect((await caller.trips.get({ tripId: undated.id })).tasks).toMatchObject([{ dueOn: null }])
    expect((await caller.budget.expenses.list({ tripId: undated.id })).items).toHaveLength(1)
    expect(await caller.trips.templates.rename({ templateId, name: 'Plain' })).toMatchObject({ name: 'Plain' })
    expect(await caller.trips.templates.list()).toMatchObject([{ id: templateId, name: 'Plain' }])
    await caller.trips.templates.remove({ templateId })
    expect(await caller.trips.templates.list()).toEqual([])
  })

  it('is saved by those who see the trip, and belongs to whoever saved it', async () => {
    const { container } = opened
    const [viewer, stranger] = [await createUser(container), await createUser(container)]
    await addMember(container, tripId, viewer, 'viewer')
    const { id: templateId } = await callerOf(viewer).trips.templates.save({ tripId, name: 'Mine' })
    const theirs = callerOf(stranger).trips.templates
    const notTheirs = [
      () => theirs.save({ tripId, name: 'Not mine' }),
      () => theirs.use({ templateId }),
      () => theirs.rename({ templateId, name: 'Not mine' }),
      () => theirs.remove({ templateId }),
      () => callerOf(owner).trips.templates.use({ templateId }),
    ]
    for (const call of notTheirs) expect(await failureOf(call())).toMatchObject({ code: 'NOT_FOUND' })
    expect(await theirs.list()).toEqual([])
    const reader = await createTokenActor(container, viewer, ['trips:read'])
    expect(await failureOf(callerOf(reader).trips.templates.use({ templateId }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await callerOf(viewer).trips.templates.list()).toMatchObject([{ name: 'Mine' }])
  })

  it('keeps to its limit for each account', async () => {
    const { container } = opened
    const collector = await createUser(container)
    const own = await createTrip(container, collector)
    const caller = callerOf(collector)
    const { id } = await caller.trips.templates.save({ tripId: own.id, name: 'First' })
    const [row] = await container.database.db.select().from(tripTemplates).limit(1)
    if (!row) throw new Error(`template ${id} is not stored`)
    const { id: _, ...copied } = { ...row, userId: collector.userId }
    await container.database.db.insert(tripTemplates).values(Array.from({ length: mostTemplates - 1 }, () => copied))
    const refused = await failureOf(caller.trips.templates.save({ tripId: own.id, name: 'One more' }))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'name', rule: 'too_many' }] } })
  })
})

describe('sample trips', () => {
  it.each(sampleTrips)('%s: in the language of its owner, with tasks ahead and days that work', async (sample) => {
    const actor = { ...(await createUser(opened.container)), locale: 'zh-CN' as const }
    const caller = callerOf(actor)
    const { id, title, startDate, durationDays } = await caller.trips.templates.createSample({ sample })
    expect(title).toMatch(/^示例/)
    expect(Date.parse(startDate ?? '')).toBeGreaterThan(now.getTime())
    const items = await caller.itinerary.list({ tripId: id })
    const planned = new Set(items.flatMap(({ day }) => (day === null ? [] : [day])))
    expect(planned.size).toBe(durationDays)
    expect(items.every(({ place }) => place !== null)).toBe(true)
    const { findings } = await caller.itinerary.check({ tripId: id })
    expect(findings.map(({ code, day }) => [code, day])).toEqual([])
    expect((await caller.tasks.list({ tripId: id })).every(({ dueOn }) => dueOn !== null)).toBe(true)
    expect(await caller.tasks.packing.list({ tripId: id })).not.toEqual([])
    const { items: expenses } = await caller.budget.expenses.list({ tripId: id })
    expect(expenses).toMatchObject([{ category: 'lodging', paidBy: actor.userId }])
    await caller.trips.remove({ tripId: id })
    expect((await failureOf(caller.trips.get({ tripId: id })))?.code).toBe('NOT_FOUND')
  })
})
