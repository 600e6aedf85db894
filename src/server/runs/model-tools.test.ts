// Every kind of edit and every answering tool, called by a model over both protocols: each call is understood, and nothing is written.
import { describe, expect, it } from 'vitest'
import { capableModel } from '../../testing/capable-model.ts'
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

type Call = { name: string; args?: Record<string, unknown> }

const answers: Call[] = [
  { name: 'get_trip' },
  { name: 'find_places', args: { kind: 'attraction' } },
  { name: 'place_facts', args: { name: '武侯祠' } },
  { name: 'route_between', args: { from: '武侯祠', to: '杜甫草堂' } },
  { name: 'get_weather' },
  { name: 'best_time' },
  { name: 'convert_currency', args: { amount: 100, from: 'CNY', to: 'EUR' } },
  { name: 'country_facts' },
  { name: 'entry_requirements', args: { nationality: 'DE' } },
  { name: 'budget_status' },
  { name: 'check_feasibility' },
  { name: 'find_lodging', args: { checkIn: '2027-04-05', nights: 2 } },
  { name: 'find_flights', args: { from: '北京', date: '2027-04-05' } },
  { name: 'find_trains', args: { from: '北京', date: '2027-04-05' } },
  { name: 'compare_options', args: { places: ['武侯祠', '杜甫草堂'] } },
  { name: 'estimate_budget' },
  { name: 'packing_list' },
  { name: 'propose_tasks' },
  { name: 'search_knowledge', args: { query: 'visa' } },
]

const tea = { name: 'Museum of Tea' }
const edits: [change: string, edit: Record<string, unknown>][] = [
  ['item.add', { act: 'add', what: { name: 'Walk by the river', kind: 'activity' }, to: { day: 2, start: '16:00' } }],
  ['item.remove', { act: 'remove', items: tea }],
  ['item.move', { act: 'move', items: tea, to: { day: 2 } }],
  ['item.swap', { act: 'swap', item: tea, with: { name: 'Silk Market' } }],
  ['item.remove', { act: 'replace', item: tea, by: { name: 'Tea house', own: true, kind: 'activity' } }],
  ['item.move', { act: 'swap_days', day: 1, with: 2 }],
  ['item.remove', { act: 'clear', day: 1 }],
  ['item.update', { act: 'shift', items: tea, minutes: 30 }],
  ['item.update', { act: 'set_time', items: tea, start: '09:00', end: '10:00' }],
  ['item.update', { act: 'lengthen', items: tea, minutes: 15 }],
  ['item.update', { act: 'pin', items: tea }],
  ['item.update', { act: 'book', items: tea, code: 'ABC123' }],
  ['item.update', { act: 'set_cost', items: tea, cost: { amount: 5000, currency: 'CNY' } }],
  ['item.update', { act: 'set_kind', items: tea, kind: 'activity' }],
  ['item.update', { act: 'rename', item: tea, title: 'House of Tea' }],
  ['item.update', { act: 'note', items: tea, text: 'Bring cash' }],
]

describe.each([
  ['OpenAI', overOpenAi],
  ['Ollama', overOllama],
] as const)('over the protocol of %s', (_, opened) => {
  async function open() {
    const { container } = opened
    const user = await createUser(container)
    const caller = createCallerAs(container, user)
    const { id: tripId } = await createTrip(container, user, { startDate: '2027-04-05' })
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Museum of Tea', start: '10:00', end: '11:30' }) })
    await caller.itinerary.add({ tripId, ...newItem({ title: 'Silk Market', day: 2, start: '14:00', end: '15:00' }) })
    const play = (calls: Call[]) =>
      server.answer(
        capableModel(({ hasTools, results }) =>
          !hasTools
            ? 'Here it is.'
            : calls.every(({ name }) => name in results)
              ? 'READY'
              : calls.filter(({ name }) => !(name in results)),
        ),
      )
    const call = async (calls: Call[]) => {
      play(calls)
      const sent = await caller.agent.send({ tripId, text: 'Please help', clientMessageId: crypto.randomUUID() })
      const events = await allEvents(container, user, sent.runId)
      return {
        refused: events.flatMap((event) => (event.type === 'tool.finished' && !event.ok ? event.summary : [])),
        called: events.flatMap((event) => (event.type === 'tool.started' ? event.name : [])),
        changes: events.flatMap((event) => (event.type === 'proposal.created' ? event.proposal.changes : [])),
        end: events.at(-1)?.type,
      }
    }
    const chat = (calls: Call[]) => {
      play(calls)
      return caller.agent.chat({ tripId, text: 'Please help' })
    }
    const answer = async (runId: string, questionId: string, choice: string) => {
      await caller.agent.answer({ runId, questionId, choice })
      return allEvents(container, user, runId)
    }
    const read = async () => (await caller.trips.get({ tripId })).itinerary
    return { call, chat, answer, read }
  }

  it('answers with every tool', async () => {
    const { call, read } = await open()
    const before = await read()
    const { called, refused, end } = await call(answers)
    expect({ refused, end }).toEqual({ refused: [], end: 'run.completed' })
    expect(called.toSorted()).toEqual(answers.map(({ name }) => name).toSorted())
    expect(await read()).toEqual(before)
  })

  it('proposes every kind of edit', async () => {
    const { call, read } = await open()
    const before = await read()
    for (const [change, edit] of edits) {
      const { changes, refused } = await call([{ name: 'edit_itinerary', args: { edits: [edit] } }])
      expect({ edit: edit.act, refused, types: changes.map(({ type }) => type) }).toMatchObject({
        edit: edit.act,
        refused: [],
        types: expect.arrayContaining([change]),
      })
    }
    expect(await read()).toEqual(before)
  })

  it('asks where several items fit, and goes on with the choice', async () => {
    const { chat, answer, read } = await open()
    const both = { act: 'remove', items: { kind: 'attraction' } }
    const { status, question, proposal, runId } = await chat([{ name: 'edit_itinerary', args: { edits: [both] } }])
    expect([status, proposal]).toEqual(['waiting', null])
    expect(question?.options).toHaveLength(2)
    const events = await answer(runId, question?.id ?? '', question?.options[0]?.id ?? '')
    const [proposed] = events.flatMap((event) => (event.type === 'proposal.created' ? event.proposal : []))
    expect(proposed?.changes).toMatchObject([{ type: 'item.remove', title: question?.options[0]?.label }])
    expect(events.at(-1)?.type).toBe('run.completed')
    expect(await read()).toHaveLength(2)
  })
})
