// A capable model that keeps the brief, changes the trip and its plan, over both protocols and in both languages: what belongs to
// the trip waits for a person, and what was accepted can be taken back.
import { describe, expect, it } from 'vitest'
import { capableModel, type ModelCall } from '../../testing/capable-model.ts'
import { createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { useModelServer } from '../../testing/model-server.ts'
import { quickPlanner } from '../../testing/quick-planner.ts'
import { useTestContainer } from '../../testing/test-container.ts'

const server = useModelServer()
const overOpenAi = useTestContainer({ planner: quickPlanner }, () => ({
  OPENAI_BASE_URL: `${server.url}/v1`,
  OPENAI_CHAT_MODEL: 'capable',
}))
const overOllama = useTestContainer({ planner: quickPlanner }, () => ({
  OLLAMA_URL: server.url,
  OLLAMA_CHAT_MODEL: 'capable',
}))
const stated = <Value>(value: Value) => ({ value, origin: 'stated' as const, words: null })

describe.each([
  ['OpenAI', 'en', overOpenAi],
  ['OpenAI', 'zh-CN', overOpenAi],
  ['Ollama', 'en', overOllama],
  ['Ollama', 'zh-CN', overOllama],
] as const)('over the protocol of %s in %s', (_, locale, opened) => {
  const texts = {
    en: { ask: 'Please do it', reply: 'Noted. It waits for your yes.' },
    'zh-CN': { ask: '请照这样做', reply: '已记下，等你采纳。' },
  }[locale]

  async function open() {
    const { container } = opened
    const user = await createUser(container)
    const caller = createCallerAs(container, user)
    const { id: tripId } = await createTrip(container, user, { startDate: '2027-04-05', durationDays: 3 })
    /** One round after the other, then the reply. */
    const turn = async (...rounds: ModelCall[][]) => {
      let round = 0
      server.answer(capableModel(({ hasTools }) => (hasTools ? (rounds[round++] ?? 'READY') : texts.reply)))
      const sent = await caller.agent.send({ tripId, text: texts.ask, clientMessageId: crypto.randomUUID() })
      const events = await allEvents(container, user, sent.runId)
      const deltas = events.flatMap((event) => (event.type === 'text.delta' ? event.text : []))
      expect(deltas.join('')).toBe(texts.reply)
      expect(deltas.length).toBeGreaterThan(0)
      expect(events.flatMap((event) => (event.type === 'tool.finished' && !event.ok ? event.summary : []))).toEqual([])
      const [proposal] = events.flatMap((event) => (event.type === 'proposal.created' ? event.proposal : []))
      const cards = events.flatMap((event) => (event.type === 'tool.finished' ? (event.card ?? []) : []))
      const accept = () => caller.proposals.decide({ proposalId: proposal?.id ?? '', accept: 'all' })
      return { proposal, cards, accept }
    }
    const read = () => caller.trips.get({ tripId })
    const route = async () => (await read()).stops.map(({ place, nights }) => `${place.name} ${nights}`)
    return { tripId, caller, turn, read, route }
  }

  it('fills the brief, corrects it, and plans from it', async () => {
    const { tripId, caller, turn, read } = await open()
    await turn([
      {
        name: 'update_brief',
        args: {
          set: {
            days: stated(2),
            party: stated({ adults: 2, children: 1, childAges: [6] }),
            interests: stated(['panda']),
            diets: { ...stated(['vegetarian']), origin: 'unsure' },
          },
          unused: ['like last year'],
        },
      },
    ])
    const filled = await caller.agent.brief.get({ tripId })
    expect(filled.brief).toMatchObject({
      days: { value: 2, origin: 'stated' },
      party: { value: { adults: 2, children: 1, childAges: [6] } },
      diets: { origin: 'unsure' },
      unused: ['like last year'],
    })
    const corrected = await turn(
      [{ name: 'update_brief', args: { set: { pace: stated('relaxed') }, forget: ['diets'] } }],
      [{ name: 'plan_itinerary', args: { replaceExisting: true } }],
      [{ name: 'propose_itinerary', args: { plan: 'saver' } }],
    )
    expect((await caller.agent.brief.get({ tripId })).brief.diets).toBeUndefined()
    expect((await read()).durationDays).toBe(3)
    await corrected.accept()
    expect(await read()).toMatchObject({ durationDays: 2, pace: 'relaxed', party: { adults: 2, children: 1 } })
    expect((await read()).itinerary.length).toBeGreaterThan(3)
  })

  it('changes the stops of the trip and plans along those of the brief', async () => {
    const { turn, route, read, caller, tripId } = await open()
    const longer = await turn([
      { name: 'update_trip', args: { changeStops: [{ act: 'add', place: '重庆', nights: 2, after: 'Chengdu' }] } },
    ])
    expect(await route()).toEqual(['Chengdu 2'])
    await longer.accept()
    expect(await route()).toEqual(['Chengdu 2', 'Chongqing 2'])
    expect((await read()).durationDays).toBe(5)
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Old plan', day: 4 }) })

    const other = await turn(
      [{ name: 'update_brief', args: { set: { stops: stated([{ place: 'Chongqing', nights: 2 }]) } } }],
      [{ name: 'plan_itinerary', args: { replaceExisting: true } }],
      [{ name: 'propose_itinerary', args: { plan: 'balanced' } }],
    )
    await other.accept()
    expect(await route()).toEqual(['Chongqing 2'])
    const { durationDays, itinerary } = await read()
    expect(durationDays).toBe(3)
    expect(itinerary.map(({ title }) => title)).toContain('Old plan')
    expect(Math.max(...itinerary.map(({ day }) => day ?? 0))).toBe(3)
  })

  it('plans a day anew, replaces a visit, and offers the last change back', async () => {
    const { caller, tripId, turn, read } = await open()
    const planned = await turn(
      [{ name: 'plan_itinerary', args: {} }],
      [{ name: 'propose_itinerary', args: { plan: 'balanced' } }],
    )
    await planned.accept()
    const before = (await read()).itinerary
    const others = (items: typeof before) => items.filter(({ day }) => day !== 2).map(({ id, start }) => [id, start])
    const easier = await turn([{ name: 'replan_scope', args: { days: [2], pace: 'relaxed' } }])
    expect(easier.proposal?.changes.length).toBeGreaterThan(0)
    await easier.accept()
    expect(others((await read()).itinerary)).toEqual(others(before))

    const replaced = await turn([
      {
        name: 'edit_itinerary',
        args: {
          edits: [
            {
              act: 'replace',
              item: { day: 1, kind: 'attraction', ordinal: 1 },
              by: { name: 'Tea with Wang', own: true },
            },
          ],
        },
      },
    ])
    expect(replaced.proposal?.changes.map(({ type }) => type).toSorted()).toEqual(['item.add', 'item.remove'])
    await replaced.accept()
    const titles = async () => (await read()).itinerary.map(({ title }) => title)
    expect(await titles()).toContain('Tea with Wang')

    const { cards, proposal } = await turn([{ name: 'undo_last' }])
    expect(proposal).toBeUndefined()
    expect(await titles()).toContain('Tea with Wang')
    const [card] = cards
    if (card?.type !== 'undo') return expect.unreachable(card?.type)
    await caller.undo.last({ tripId, entryId: card.entryId })
    expect(await titles()).not.toContain('Tea with Wang')
  })
})
