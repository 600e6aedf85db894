// Versions of a conversation: edits and further answers branch, one path is shown, and its proposal alone is open.
import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { newItemSchema } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { addMember, createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })

const proposalOf = (title: string) => {
  const change: ProposedChange = {
    id: 'c1',
    type: 'item.add',
    item: newItemSchema.parse(newItem({ title })),
    reason: '',
  }
  return { title, changes: [change] }
}

async function setUp() {
  const owner = await createUser(opened.container)
  const caller = createCallerAs(opened.container, owner)
  const { id: tripId } = await createTrip(opened.container, owner)
  /** Answers a run to its end; a proposal of the same name goes with it. */
  const answer = async (sent: Promise<{ runId: string; conversationId: string }>, text: string, proposes = false) => {
    const { runId, conversationId } = await sent
    const turn = await turns.next()
    turn.say(text)
    turn.complete(proposes ? { proposal: proposalOf(text) } : {})
    await allEvents(opened.container, owner, runId)
    return { runId, conversationId, history: turn.input.history.map((past) => past.text), text: turn.input.text }
  }
  const send = (text: string, conversationId?: string) =>
    caller.agent.send({ tripId, text, conversationId, clientMessageId: uuidv7() })
  const shown = async (conversationId: string) => {
    const { messages } = await caller.agent.conversations.get({ conversationId })
    return messages.map(({ id, parts, versions, feedback }) => {
      const [part] = parts
      return { id, text: part?.type === 'text' ? part.text : '', versions, feedback }
    })
  }
  const texts = async (conversationId: string) => (await shown(conversationId)).map(({ text }) => text)
  const open = async () => (await caller.proposals.list({ tripId, status: 'pending' })).items.map(({ title }) => title)
  return { owner, caller, tripId, answer, send, shown, texts, open }
}

describe('another answer', () => {
  it('stands beside the first; switching brings back what was said and its proposal', async () => {
    const { caller, answer, send, shown, texts, open } = await setUp()
    const { conversationId } = await answer(send('Plan'), 'A', true)
    const [, first] = await shown(conversationId)
    if (!first) throw new Error('no answer')
    const again = await answer(caller.agent.regenerate({ messageId: first.id }), 'B', true)
    expect(again).toMatchObject({ text: 'Plan', history: [] })
    expect(await texts(conversationId)).toEqual(['Plan', 'B'])
    expect(await open()).toEqual(['B'])
    const [, second] = await shown(conversationId)
    expect(second?.versions).toEqual([first.id, second?.id])
    await answer(send('And food?', conversationId), 'C')

    await caller.agent.versions.select({ messageId: first.id })
    expect(await texts(conversationId)).toEqual(['Plan', 'A'])
    expect(await open()).toEqual(['A'])
    await caller.agent.versions.select({ messageId: second?.id ?? '' })
    expect(await texts(conversationId)).toEqual(['Plan', 'B', 'And food?', 'C'])
    expect(await open()).toEqual(['B'])
  })

  it('leaves the first in view where it comes to nothing', async () => {
    const { owner, caller, answer, send, shown, texts, open } = await setUp()
    const { conversationId } = await answer(send('Plan'), 'A', true)
    const [, first] = await shown(conversationId)
    const { runId } = await caller.agent.regenerate({ messageId: first?.id ?? '' })
    const turn = await turns.next()
    expect(await texts(conversationId)).toEqual(['Plan'])
    for (const act of [
      () => caller.agent.regenerate({ messageId: first?.id ?? '' }),
      () => caller.agent.versions.select({ messageId: first?.id ?? '' }),
      () => caller.agent.edit({ messageId: first?.id ?? '', text: 'x', clientMessageId: uuidv7() }),
    ])
      expect(await failureOf(act())).toMatchObject({ code: 'RUN_ACTIVE' })
    turn.fail(new Error('no model'))
    await allEvents(opened.container, owner, runId)
    expect(await texts(conversationId)).toEqual(['Plan', 'A'])
    expect(await open()).toEqual(['A'])
  })

  it('takes the place of a failed attempt, which stays as a version', async () => {
    const { owner, caller, answer, send, shown, texts } = await setUp()
    const { runId, conversationId } = await send('Plan')
    const failing = await turns.next()
    failing.say('Half of')
    failing.fail(new Error('no model'))
    await allEvents(opened.container, owner, runId)
    await answer(caller.agent.retry({ runId }), 'Whole')
    expect(await texts(conversationId)).toEqual(['Plan', 'Whole'])
    expect((await shown(conversationId))[1]?.versions).toHaveLength(2)
  })
})

describe('an edited question', () => {
  it('makes a branch with the history before it, sent once, and expires what was proposed on the path it leaves', async () => {
    const { caller, answer, send, shown, texts, open } = await setUp()
    const { conversationId } = await answer(send('Hello'), 'Hi')
    await answer(send('Plan Chengdu', conversationId), 'Pandas', true)
    await answer(send('Cheaper', conversationId), 'Noodles', true)
    const [, , plan] = await shown(conversationId)
    const clientMessageId = uuidv7()
    const edit = () => caller.agent.edit({ messageId: plan?.id ?? '', text: 'Plan Paris', clientMessageId })
    const branch = await answer(edit(), 'Louvre')
    expect(branch.history).toEqual(['Hello', 'Hi'])
    expect((await edit()).runId).toBe(branch.runId)
    expect(await texts(conversationId)).toEqual(['Hello', 'Hi', 'Plan Paris', 'Louvre'])
    expect(await open()).toEqual([])
    const next = await answer(send('More', conversationId), 'Orsay')
    expect(next.history).toEqual(['Hello', 'Hi', 'Plan Paris', 'Louvre'])
    expect(
      await caller.agent.conversations.search({
        tripId: (await caller.trips.list({})).items[0]?.id ?? '',
        text: 'Pandas',
      }),
    ).toMatchObject({ items: [] })
    await caller.agent.versions.select({ messageId: plan?.id ?? '' })
    expect(await texts(conversationId)).toEqual(['Hello', 'Hi', 'Plan Chengdu', 'Pandas', 'Cheaper', 'Noodles'])
    expect(await open()).toEqual(['Noodles'])
    expect(
      await failureOf(caller.agent.edit({ messageId: clientMessageId, text: 'x', clientMessageId: uuidv7() })),
    ).toMatchObject({
      code: 'INVALID_TRANSITION',
      details: { reason: 'not_shown' },
    })
  })

  it('may be the first one', async () => {
    const { caller, answer, send, shown, texts } = await setUp()
    const { conversationId } = await answer(send('Plan'), 'A')
    const [first] = await shown(conversationId)
    await answer(caller.agent.edit({ messageId: first?.id ?? '', text: 'Pack', clientMessageId: uuidv7() }), 'B')
    const [question] = await shown(conversationId)
    expect(question).toMatchObject({ text: 'Pack', versions: [first?.id, question?.id] })
    await caller.agent.versions.select({ messageId: first?.id ?? '' })
    expect(await texts(conversationId)).toEqual(['Plan', 'A'])
  })
})

describe('other people', () => {
  it('a viewer reads and rates for themselves alone, and changes no path; a stranger finds nothing', async () => {
    const { caller, tripId, answer, send, shown } = await setUp()
    const viewer = await createUser(opened.container)
    await addMember(opened.container, tripId, viewer, 'viewer')
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    const { conversationId } = await answer(send('Plan'), 'A')
    const [question, first] = await shown(conversationId)
    const messageId = first?.id ?? ''
    const looking = createCallerAs(opened.container, viewer)
    const actsOf = (by: typeof caller) => [
      () => by.agent.regenerate({ messageId }),
      () => by.agent.edit({ messageId: question?.id ?? '', text: 'x', clientMessageId: uuidv7() }),
      () => by.agent.versions.select({ messageId }),
    ]
    for (const act of actsOf(looking)) expect(await failureOf(act())).toMatchObject({ code: 'FORBIDDEN' })
    for (const act of [...actsOf(stranger), () => stranger.agent.feedback({ messageId, value: 'up' })])
      expect(await failureOf(act())).toMatchObject({ code: 'NOT_FOUND' })
    await looking.agent.feedback({ messageId, value: 'down', reason: 'Too far' })
    expect((await shown(conversationId))[1]?.feedback).toBeNull()
    const seen = await looking.agent.conversations.get({ conversationId })
    expect(seen.messages[1]?.feedback).toEqual({ value: 'down', reason: 'Too far' })
    await looking.agent.feedback({ messageId, value: 'up', reason: 'ignored' })
    const after = await looking.agent.conversations.get({ conversationId })
    expect(after.messages[1]?.feedback).toEqual({ value: 'up', reason: '' })
    expect(await failureOf(caller.agent.feedback({ messageId: question?.id ?? '', value: 'up' }))).toMatchObject({
      code: 'INVALID_TRANSITION',
    })
  })
})
