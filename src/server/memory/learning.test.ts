import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addMember, type Caller, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { openPipeline } from '../../testing/index-pipeline.ts'
import { quickPlanner } from '../../testing/quick-planner.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { EventSubscriber } from '../jobs/event-subscriber.ts'
import type { Actor } from '../kernel/actor.ts'
import type { DomainEvent } from '../kernel/domain-event.ts'
import { createHabitSubscriber } from './learn-from-message.job.ts'
import { createProposalSubscribers } from './learn-from-proposal.job.ts'
import { createStageSubscriber } from './learn-from-stage.job.ts'

const opened = useTestContainer({ planner: quickPlanner })
let actor: Actor
let caller: Caller

beforeEach(async () => {
  actor = await createUser(opened.container, { locale: 'en' })
  caller = createCallerAs(opened.container, actor)
})

const list = async (whose = caller) => (await whose.memory.list({})).items
const newTrip = async () => (await createTrip(opened.container, actor, { durationDays: 1 })).id
const deps = () => {
  const { db, index } = openPipeline(opened.container)
  return { db, index, clock: { now: () => new Date() } }
}

/** As the queue does it: more than once. */
async function deliver(subscribers: readonly EventSubscriber[], event: DomainEvent): Promise<void> {
  for (const { type, job } of [...subscribers, ...subscribers]) if (type === event.type) await job.run(event)
}

async function acceptPlan(text: string): Promise<void> {
  const tripId = await newTrip()
  const { proposal } = await caller.agent.chat({ tripId, text })
  const proposalId = proposal?.id ?? ''
  await caller.proposals.decide({ proposalId, accept: 'all' })
  const event = { type: 'proposal.applied' as const, tripId, actorId: actor.userId, proposalId }
  await deliver(createProposalSubscribers(deps()), event)
}

describe('learning', () => {
  test('learns nothing about others from a message, and nothing while memory is off', async () => {
    const tripId = await newTrip()
    const friend = await createUser(opened.container)
    await addMember(opened.container, tripId, friend, 'editor')
    const { messageId } = await caller.agent.chat({ tripId, text: '我不吃香菜。' })
    const subscriber = createHabitSubscriber(deps())
    await deliver([subscriber], { type: 'habit.stated', tripId, actorId: friend.userId, messageId })
    expect(await list(createCallerAs(opened.container, friend))).toEqual([])
    await caller.memory.setEnabled({ enabled: false })
    await deliver([subscriber], { type: 'habit.stated', tripId, actorId: actor.userId, messageId })
    await caller.memory.setEnabled({ enabled: true })
    expect(await list()).toEqual([])
    await deliver([subscriber], { type: 'habit.stated', tripId, actorId: actor.userId, messageId })
    expect(await list()).toMatchObject([{ kind: 'need', text: '我不吃香菜' }])
  })

  test('says what was chosen, and what a trip came to, in the language of the reader; own words stay', async () => {
    await acceptPlan('Plan a relaxed trip, the economy plan')
    await caller.memory.add({ text: 'Planned for a long time', kind: 'fact' })
    const tripId = await newTrip()
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Opera', booking: 'booked' }) })
    await deliver([createStageSubscriber(deps())], {
      type: 'stage.advanced',
      tripId,
      actorId: actor.userId,
      from: 'pre',
      to: 'on',
    })
    const chinese = createCallerAs(opened.container, actor, 'zh-CN')
    const texts = (await list(chinese)).map(({ text }) => text)
    expect(texts).toContain('Planned for a long time')
    expect(texts.length).toBeGreaterThan(2)
    for (const text of texts.filter((each) => each !== 'Planned for a long time'))
      expect(text).toMatch(/\p{Script=Han}/u)
    expect((await chinese.memory.search({ query: 'Opera' })).items[0]?.text).toMatch(
      /：已预订 1 项，没有待预订的；已预订：Opera$/u,
    )
  })

  test('keeps the facts of a trip as one memory that each stage says anew, of every member who wants any', async () => {
    const tripId = await newTrip()
    const [friend, other] = await Promise.all([
      createUser(opened.container, { locale: 'zh-CN' }),
      createUser(opened.container),
    ])
    await addMember(opened.container, tripId, friend, 'viewer')
    await addMember(opened.container, tripId, other, 'viewer')
    await createCallerAs(opened.container, other).memory.setEnabled({ enabled: false })
    const hotel = await caller.itinerary.add({ tripId, ...newItem({ title: 'Hotel', booking: 'booked' }) })
    const subscribers = [createStageSubscriber(deps())]
    const event = { type: 'stage.advanced' as const, tripId, actorId: actor.userId }
    await deliver(subscribers, { ...event, from: 'pre', to: 'on' })
    const [first] = await list()
    expect(first).toMatchObject({ kind: 'trip', tripId, wishes: {}, evidence: [{ type: 'trip', ref: tripId }] })
    expect(first?.text).toContain('Booked: Hotel')
    await caller.itinerary.mark({ itemId: hotel.id, outcome: 'skipped' })
    await deliver(subscribers, { ...event, from: 'on', to: 'post' })
    const [second, ...more] = await list()
    expect(more).toEqual([])
    expect(second).toMatchObject({ id: first?.id })
    expect(second?.text).toContain('0 of 1 items done; Skipped: Hotel')
    expect((await list(createCallerAs(opened.container, friend, 'zh-CN')))[0]?.text).toContain('跳过：Hotel')
    expect(await list(createCallerAs(opened.container, other))).toEqual([])
  })

  test('believes a choice that is made twice', async () => {
    await acceptPlan('Plan my day, the cheap option')
    const [once] = await list()
    expect(once).toMatchObject({ text: 'Chose the budget plan', wishes: { level: 'saver' }, isUsed: false })
    expect(once?.evidence).toMatchObject([{ type: 'choice' }])
    await acceptPlan('Plan my day, the cheap option')
    expect(await list()).toMatchObject([{ id: once?.id, isUsed: true }])
    await acceptPlan('Plan my day, the luxury option')
    const saver = (await list()).find(({ wishes }) => wishes.level === 'saver')
    expect(saver).toMatchObject({ isUsed: false })
  }, 60_000)

  test('notes how an accepted trip was wanted', async () => {
    await acceptPlan('Plan my day at a relaxed pace')
    expect((await list()).map(({ text }) => text)).toEqual(['Planned a relaxed trip'])
  }, 60_000)

  test('reads why a proposal was not taken', async () => {
    const tripId = await newTrip()
    const { proposal } = await caller.agent.chat({ tripId, text: 'Plan my day' })
    const proposalId = proposal?.id ?? ''
    await caller.proposals.decide({ proposalId, accept: [], reason: 'No early mornings, please' })
    const event = { type: 'proposal.rejected' as const, tripId, actorId: actor.userId, proposalId }
    await deliver(createProposalSubscribers(deps()), event)
    expect(await list()).toMatchObject([
      { text: 'No early mornings, please', wishes: { dayWindow: { start: '10:00' } } },
    ])
    expect((await list())[0]?.isUsed).toBe(false)
  })

  test('takes a lasting word of a message, after the turn', async () => {
    await opened.container.jobs.start()
    const tripId = await newTrip()
    const { messageId } = await caller.agent.chat({ tripId, text: 'Two days please. I never take early flights.' })
    await vi.waitUntil(async () => (await list()).length > 0, { timeout: 60_000 })
    expect(await list()).toMatchObject([
      {
        text: 'I never take early flights',
        wishes: { transport: { notBefore: '09:00' } },
        evidence: [{ type: 'words', ref: messageId }],
        isUsed: true,
      },
    ])
    const event = { type: 'habit.stated' as const, tripId, actorId: actor.userId, messageId }
    await deliver([createHabitSubscriber(deps())], event)
    expect((await list())[0]?.evidence).toHaveLength(1)
  }, 90_000)
})
