import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { createScriptedTurns } from '../../testing/scripted-turn.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const turns = createScriptedTurns()
const opened = useTestContainer({ turnRunner: turns })

async function setUp() {
  const owner = await createUser(opened.container)
  const caller = createCallerAs(opened.container, owner)
  const { id: tripId } = await createTrip(opened.container, owner)
  const talk = async (text: string, answer: string, more: { conversationId?: string; stage?: 'on' } = {}) => {
    const turn = caller.agent.chat({ tripId, text, ...more })
    const scripted = await turns.next()
    scripted.say(answer)
    scripted.complete()
    return (await turn).conversationId
  }
  return { caller, tripId, talk }
}

it('lists conversations by last use, page by page and by stage', async () => {
  const { caller, tripId, talk } = await setUp()
  const first = await talk('one', 'a')
  const second = await talk('two', 'b')
  const third = await talk('three', 'c', { stage: 'on' })
  await talk('one again', 'd', { conversationId: first })
  const page = await caller.agent.conversations.list({ tripId, limit: 2 })
  expect(page.items.map(({ id }) => id)).toEqual([first, third])
  const rest = await caller.agent.conversations.list({ tripId, limit: 2, cursor: page.nextCursor })
  expect(rest).toMatchObject({ items: [{ id: second, title: 'two' }], nextCursor: null })
  const on = await caller.agent.conversations.list({ tripId, stage: 'on' })
  expect(on.items.map(({ id }) => id)).toEqual([third])
  expect(await failureOf(caller.agent.conversations.list({ tripId, cursor: 'x' }))).toMatchObject({
    code: 'INVALID_INPUT',
  })
})

it('searches titles and messages of one trip, with % and _ as plain characters', async () => {
  const { caller, tripId, talk } = await setUp()
  const other = await setUp()
  await other.talk('panda', 'panda')
  const long = `${'早'.repeat(300)}熊猫基地${'晚'.repeat(300)}`
  const chinese = await talk('帮我规划', long)
  const english = await talk('PANDAS 100%', 'no match here')
  const find = async (text: string) => {
    const { items } = await caller.agent.conversations.search({ tripId, text })
    return items.map(({ conversation, excerpt }) => [conversation.id, excerpt])
  }
  expect(await find('panda')).toEqual([[english, 'PANDAS 100%']])
  const [[id, excerpt = ''] = []] = await find('熊猫基地')
  expect(id).toBe(chinese)
  expect(excerpt).toMatch(/^…早+熊猫基地晚+…$/)
  expect(excerpt.length).toBeLessThanOrEqual(122)
  expect(await find('0%')).toEqual([[english, 'PANDAS 100%']])
  expect(await find('_')).toEqual([])
  const marked = async (text: string) => {
    const { items } = await caller.agent.conversations.search({ tripId, text })
    return items.map(({ conversation: { title }, titleHighlights, excerpt, highlights }) => [
      titleHighlights.map(({ start, end }) => title.slice(start, end)),
      highlights.map(({ start, end }) => excerpt.slice(start, end)),
    ])
  }
  expect(await marked('熊猫基地')).toEqual([[[], ['熊猫基地']]])
  expect(await marked('pandas')).toEqual([[['PANDAS'], ['PANDAS']]])
  const { items: others } = await caller.agent.conversations.search({ tripId, text: 'pandas', stage: 'post' })
  expect(others).toEqual([])
  const accents = await talk('Is there a café near Musée d’Orsay?', 'yes')
  expect(await find('cafe')).toEqual([[accents, 'Is there a café near Musée d’Orsay?']])
  expect((await find('MUSEE')).map(([id]) => id)).toEqual([accents])
  expect(await marked('musee d')).toEqual([[['Musée d'], ['Musée d']]])
  await caller.agent.conversations.rename({ conversationId: chinese, title: 'Giant bears' })
  expect(await find('giant')).toEqual([[chinese, '']])
})

it('renames, removes, and gives a short default title', async () => {
  const { caller, talk } = await setUp()
  const conversationId = await talk(`很长${'的'.repeat(100)}`, 'ok')
  const { title } = await caller.agent.conversations.get({ conversationId })
  expect([...title]).toHaveLength(60)
  expect(title.endsWith('…')).toBe(true)
  const renamed = await caller.agent.conversations.rename({ conversationId, title: 'Short' })
  expect(renamed.title).toBe('Short')
  expect(await caller.agent.conversations.remove({ conversationId })).toEqual({ done: true })
  expect(await failureOf(caller.agent.conversations.get({ conversationId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await failureOf(caller.agent.conversations.get({ conversationId: uuidv7() }))).toMatchObject({
    details: { entity: 'conversation' },
  })
})
