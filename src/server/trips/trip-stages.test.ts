import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { auditEntries } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller

beforeEach(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
})

const db = () => opened.container.database.db
const actionsOf = async (tripId: string) => {
  const rows = await db().select().from(auditEntries).where(eq(auditEntries.tripId, tripId)).orderBy(auditEntries.id)
  return rows.map(({ action }) => action)
}
describe('stages', () => {
  const statusesOf = async (tripId: string) => {
    const { stages, currentStage } = await caller.trips.get({ tripId })
    return [currentStage, ...['pre', 'on', 'post'].map((name) => stages.find(({ stage }) => stage === name)?.status)]
  }

  test('go forward one at a time and back one at a time', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const move = (to: 'pre' | 'on' | 'post') => failureOf(caller.trips.advanceStage({ tripId, to }))
    expect((await move('post'))?.code).toBe('INVALID_TRANSITION')
    expect((await move('pre'))?.code).toBe('INVALID_TRANSITION')
    expect((await failureOf(caller.trips.rewindStage({ tripId })))?.code).toBe('INVALID_TRANSITION')
    expect(await statusesOf(tripId)).toEqual(['pre', 'in_progress', 'pending', 'pending'])
    expect(await move('on')).toBeNull()
    expect(await statusesOf(tripId)).toEqual(['on', 'completed', 'in_progress', 'pending'])
    expect(await move('post')).toBeNull()
    expect(await statusesOf(tripId)).toEqual(['post', 'completed', 'completed', 'in_progress'])
    await caller.trips.rewindStage({ tripId })
    expect(await statusesOf(tripId)).toEqual(['on', 'completed', 'in_progress', 'pending'])
    expect(await actionsOf(tripId)).toContain('stage.rewound')
  })

  test('of two that advance at once one does', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const advance = () => failureOf(caller.trips.advanceStage({ tripId, to: 'on' }))
    const codes = (await Promise.all([advance(), advance()])).map((failure) => failure?.code)
    expect(codes.sort()).toEqual(['INVALID_TRANSITION', undefined])
    expect(await statusesOf(tripId)).toEqual(['on', 'completed', 'in_progress', 'pending'])
  })

  test('a status goes forward, the same again is nothing, a later stage is out of reach', async () => {
    const { id: tripId } = await createTrip(opened.container, owner)
    const set = (stage: 'pre' | 'on', status: 'pending' | 'in_progress' | 'completed') =>
      failureOf(caller.trips.setStageStatus({ tripId, stage, status }))
    expect(await set('pre', 'in_progress')).toBeNull()
    expect(await actionsOf(tripId)).toEqual(['trip.created'])
    expect((await set('pre', 'pending'))?.code).toBe('INVALID_TRANSITION')
    expect((await set('on', 'in_progress'))?.code).toBe('INVALID_TRANSITION')
    expect(await set('pre', 'completed')).toBeNull()
    expect((await set('pre', 'in_progress'))?.code).toBe('INVALID_TRANSITION')
    expect((await caller.trips.get({ tripId })).stages.find(({ stage }) => stage === 'pre')?.confirmedAt).not.toBeNull()
  })

  test('the checklist counts what is left', async () => {
    const { id: tripId } = await createTrip(opened.container, owner, { durationDays: 2 })
    await caller.itinerary.add({ tripId, ...newItem({ day: 1, booking: 'needed' }) })
    await caller.itinerary.add({ tripId, ...newItem({ day: null }) })
    await caller.tasks.create({ tripId, stage: 'pre', title: 'Passport' })
    await caller.tasks.create({ tripId, stage: 'on', title: 'Postcard' })
    const { from, to, items } = await caller.trips.stageChecklist({ tripId })
    expect([from, to]).toEqual(['pre', 'on'])
    expect(Object.fromEntries(items.map(({ key, count }) => [key, count]))).toEqual({
      dates: 1,
      budget: 1,
      empty_days: 1,
      unbooked: 1,
      unscheduled: 1,
      open_tasks: 1,
    })
  })

  test('the checklist of a trip under way tells of the days ahead, and of a plan over its budget before', async () => {
    const startDate = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const budget = { amount: 10000, currency: 'CNY' }
    const { id: tripId } = await createTrip(opened.container, owner, { startDate, durationDays: 5, budget })
    const cost = { amount: 20000, currency: 'CNY' }
    const item = await caller.itinerary.add({ tripId, ...newItem({ day: 1, booking: 'needed' }), cost })
    const countsOf = async () =>
      Object.fromEntries((await caller.trips.stageChecklist({ tripId })).items.map(({ key, count }) => [key, count]))
    expect(await countsOf()).toMatchObject({ over_budget: 1, unbooked: 1 })
    await caller.itinerary.mark({ itemId: item.id, outcome: 'skipped' })
    expect(await countsOf()).toMatchObject({ over_budget: 0, unbooked: 0 })
    expect((await caller.budget.summary({ tripId })).planned.amount).toBe(0)
    await caller.trips.advanceStage({ tripId, to: 'on' })
    const { days_ahead } = await countsOf()
    // Depending on the hour, the zone of the trip is a day ahead of UTC.
    expect([2, 3]).toContain(days_ahead)
  })

  test('a trip that is over before its start says what lies ahead, has nothing of today, and can be reopened', async () => {
    const startDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    const { id: tripId } = await createTrip(opened.container, owner, { startDate, durationDays: 3 })
    await caller.itinerary.add({ tripId, ...newItem({ day: 1 }) })
    await caller.trips.advanceStage({ tripId, to: 'on' })
    const { items } = await caller.trips.stageChecklist({ tripId })
    expect(items).toContainEqual(expect.objectContaining({ key: 'days_ahead', count: 3 }))
    const { message } = await caller.agent.chat({ tripId, text: 'What’s next?' })
    expect(JSON.stringify(message?.parts)).toMatch(/hasn’t begun/)
    await caller.trips.advanceStage({ tripId, to: 'post' })
    const report = await caller.trips.report({ tripId })
    expect(report.counts).toMatchObject({ done: 0, skipped: 0, open: 1 })
    await caller.trips.rewindStage({ tripId })
    expect(await statusesOf(tripId)).toEqual(['on', 'completed', 'in_progress', 'pending'])
  })
})
