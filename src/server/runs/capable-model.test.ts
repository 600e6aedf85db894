// The whole way through the service with a capable model behind it, over both protocols and in both languages: nothing is written
// before a person accepts, whatever the model sends.
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { capableModel, type Decide } from '../../testing/capable-model.ts'
import { createCallerAs, createTrip, createUser, newItem } from '../../testing/factories.ts'
import { allEvents } from '../../testing/follow-run.ts'
import { useModelServer } from '../../testing/model-server.ts'
import { quickPlanner } from '../../testing/quick-planner.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { Container } from '../container.ts'

const digestSchema = z.object({ items: z.array(z.string()) })

const server = useModelServer()
const overOpenAi = useTestContainer({ planner: quickPlanner }, () => ({
  OPENAI_BASE_URL: `${server.url}/v1`,
  OPENAI_CHAT_MODEL: 'capable',
}))
const overOllama = useTestContainer({ planner: quickPlanner }, () => ({
  OLLAMA_URL: server.url,
  OLLAMA_CHAT_MODEL: 'capable',
}))
const containers = { openai: () => overOpenAi.container, ollama: () => overOllama.container }

async function openTrip(container: Container) {
  const user = await createUser(container)
  const caller = createCallerAs(container, user)
  const trip = await createTrip(container, user)
  const item = await caller.itinerary.add({
    tripId: trip.id,
    ...newItem({ title: 'Museum of Tea', start: '10:00', end: '11:30' }),
  })
  const ask = async (text: string, decide: Decide) => {
    server.answer(capableModel(decide))
    const sent = await caller.agent.send({ tripId: trip.id, text, clientMessageId: crypto.randomUUID() })
    const events = await allEvents(container, user, sent.runId)
    const text_ = events.flatMap((event) => (event.type === 'text.delta' ? event.text : [])).join('')
    const proposal = events.flatMap((event) => (event.type === 'proposal.created' ? event.proposal : []))[0]
    const tools = events.flatMap((event) => (event.type === 'tool.finished' ? [event.ok] : []))
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.filter(({ type }) => /^run\.(completed|failed|stopped)$/.test(type))).toHaveLength(1)
    return { events, text: text_, proposal, tools, end: events.at(-1)?.type }
  }
  const read = async () => {
    const { itinerary, tasks, version, title, budget } = await caller.trips.get({ tripId: trip.id })
    return { itinerary, tasks, version, title, budget }
  }
  return { trip, item, caller, ask, read }
}

/** Plans, then proposes the balanced plan. */
const planning =
  (reply: string): Decide =>
  ({ hasTools, results }) => {
    if (!hasTools) return reply
    if (!results.plan_itinerary)
      return [{ name: 'plan_itinerary', args: { days: 3, interests: ['panda'], replaceExisting: true } }]
    return results.propose_itinerary ? 'READY' : [{ name: 'propose_itinerary', args: { plan: 'balanced' } }]
  }

const removing =
  (reply: string): Decide =>
  ({ hasTools, results, known }) => {
    if (!hasTools) return reply
    if (results.propose_itinerary) return 'READY'
    const { items } = digestSchema.parse(known.plan)
    const itemId = items.find((line) => line.includes('Museum of Tea'))?.split(' | ')[0]
    return [{ name: 'propose_itinerary', args: { changes: [{ act: 'remove', itemId }] } }]
  }

describe.each(['openai', 'ollama'] as const)('over %s', (protocol) => {
  const container = () => containers[protocol]()

  it.each([
    ['en', 'Plan 3 days with pandas', 'Here is a plan for your days. It waits for your yes.'],
    ['zh-CN', '规划三天，想看熊猫', '已为你排好三天，等你采纳。'],
  ])('plans in %s, and the plan is applied when it is accepted', async (_, text, reply) => {
    const { ask, read, caller } = await openTrip(container())
    const before = await read()
    const turn = await ask(text, planning(reply))
    expect(turn).toMatchObject({ text: reply, end: 'run.completed' })
    expect(await read()).toEqual(before)
    await caller.proposals.decide({ proposalId: turn.proposal?.id ?? '', accept: 'all' })
    expect((await read()).itinerary.length).toBeGreaterThan(5)
  })

  it.each([
    ['en', 'Remove the Museum of Tea', 'I propose to remove the Museum of Tea.'],
    ['zh-CN', '去掉 Museum of Tea', '建议移除 Museum of Tea。'],
  ])('edits in %s by the ids of the digest', async (_, text, reply) => {
    const { ask, read, caller, item } = await openTrip(container())
    const turn = await ask(text, removing(reply))
    expect(turn.text).toBe(reply)
    expect(turn.proposal?.changes).toMatchObject([{ type: 'item.remove', itemId: item.id }])
    expect((await read()).itinerary).toHaveLength(1)
    await caller.proposals.decide({ proposalId: turn.proposal?.id ?? '', accept: 'all' })
    expect((await read()).itinerary).toHaveLength(0)
  })

  it.each([
    ['en', 'Which museums are good, and will it rain?', 'It may rain, so start with a museum.'],
    ['zh-CN', '有哪些博物馆？会下雨吗？', '可能有雨，可以先去室内的地方。'],
  ])('answers in %s from several tools at once', async (_, text, reply) => {
    const { ask, read } = await openTrip(container())
    const before = await read()
    const turn = await ask(text, ({ hasTools, results }) => {
      if (!hasTools) return reply
      return results.get_weather
        ? 'READY'
        : [{ name: 'get_weather' }, { name: 'find_places', args: { tags: ['museum'] } }]
    })
    expect(turn).toMatchObject({ text: reply, tools: [true, true], proposal: undefined })
    expect(await read()).toEqual(before)
  })
})

describe('the confirmation gate', () => {
  afterEach(() => server.answer(() => ({ status: 404 })))
  const once =
    (...calls: { name: string; args?: Record<string, unknown> }[]): Decide =>
    ({ hasTools, results }) =>
      !hasTools ? 'All done, your trip was changed.' : Object.keys(results).length > 0 ? 'READY' : calls
  const stray = '0190aaaa-0000-7000-8000-00000000dead'

  it.each<[what: string, calls: Parameters<typeof once>]>([
    [
      'names of procedures as tools',
      [
        { name: 'trips.remove' },
        { name: 'proposals.decide', args: { accept: 'all' } },
        { name: 'delete_trip' },
        { name: 'itinerary.remove' },
      ],
    ],
    ['ids that do not exist', [{ name: 'propose_itinerary', args: { changes: [{ act: 'remove', itemId: stray }] } }]],
    [
      'places that were not found',
      [{ name: 'propose_itinerary', args: { changes: [{ act: 'add', placeId: 'made-up', day: 1 }] } }],
    ],
    ['a plan that was not made', [{ name: 'propose_itinerary', args: { plan: 'balanced' } }]],
    [
      'a thousand changes',
      [
        {
          name: 'propose_itinerary',
          args: { changes: Array.from({ length: 1000 }, () => ({ act: 'move', itemId: stray, day: 1 })) },
        },
      ],
    ],
    [
      'a thousand edits',
      [
        {
          name: 'edit_itinerary',
          args: { edits: Array.from({ length: 1000 }, () => ({ act: 'clear', day: 1 })), makeRoom: true },
        },
      ],
    ],
    [
      'edits of ids that do not exist, and of days that are not there',
      [
        { name: 'edit_itinerary', args: { edits: [{ act: 'remove', items: { itemId: stray } }] } },
        { name: 'replan_scope', args: { days: [99] } },
      ],
    ],
    [
      'fields of the trip that nobody may set',
      [
        { name: 'update_trip', args: { ownerId: stray, status: 'archived', role: 'owner', version: 999 } },
        { name: 'update_trip', args: { stage: 'post' } },
        { name: 'undo_last', args: { entryId: stray, confirm: true } },
      ],
    ],
    ['a brief that is no brief', [{ name: 'update_brief', args: { set: { tripId: stray, days: { value: 1e9 } } } }]],
    [
      'arguments of other types',
      [
        { name: 'propose_itinerary', args: { changes: 'DROP TABLE trips' } },
        { name: 'get_trip', args: { tripId: stray, __proto__: { admin: true } } },
      ],
    ],
  ])('holds against %s', async (_, calls) => {
    const { ask, read } = await openTrip(overOpenAi.container)
    const before = await read()
    const turn = await ask('Change my trip', once(...calls))
    expect(turn.end).toBe('run.completed')
    expect(turn.proposal).toBeUndefined()
    expect(await read()).toEqual(before)
  })

  it('holds against ids of other people', async () => {
    const victim = await openTrip(overOpenAi.container)
    const secret = 'Rosebud 1941'
    await victim.caller.itinerary.add({ tripId: victim.trip.id, ...newItem({ title: secret }) })
    const { ask, read } = await openTrip(overOpenAi.container)
    const [before, theirs] = [await read(), await victim.read()]
    const { id: itemId } = victim.item
    const tripId = victim.trip.id
    const turn = await ask(
      'Change my trip',
      once(
        { name: 'propose_itinerary', args: { changes: [{ act: 'remove', itemId }] } },
        { name: 'edit_itinerary', args: { tripId, edits: [{ act: 'rename', item: { itemId }, title: 'Mine' }] } },
        { name: 'update_trip', args: { tripId, id: tripId } },
        { name: 'undo_last', args: { tripId } },
        { name: 'get_trip', args: { tripId } },
      ),
    )
    expect(turn.proposal).toBeUndefined()
    expect(JSON.stringify(turn.events)).not.toContain(secret)
    expect([await read(), await victim.read()]).toEqual([before, theirs])
  })
})
