import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { conversations } from '../db/schema/index.ts'

const opened = useTestContainer()

const visit = {
  lat: 48.86,
  lng: 2.34,
  title: 'A museum called "stops": here',
  kind: 'attraction',
  start: '10:00',
  end: '12:00',
  cost: { amount: 1700, currency: 'EUR' },
  reasons: [],
}
const cardOf = (day: object) => ({
  type: 'card',
  card: {
    type: 'plan_options',
    options: [{ intent: 'saver', cost: visit.cost, pros: [], cons: [], fit: 'the least', days: [{ day: 1, ...day }] }],
    source: { name: 'JourneyOn', kind: 'estimated' },
  },
})
const toolPart = {
  type: 'tool',
  id: 'call-1',
  name: 'update_trip',
  label: 'Changing the trip',
  args: { stops: ['Paris'] },
  ok: true,
  summary: '',
  ms: 1,
}

test('plan options stored before the rename read like those of today, and nothing else changes', async () => {
  const { db, sql: connection } = opened.container.database
  const owner = await createUser(opened.container)
  const { id: tripId } = await createTrip(opened.container, owner)
  const [row] = await db.insert(conversations).values({ tripId, stage: 'pre', title: 'Paris' }).returning()
  const conversationId = row?.id ?? ''
  const parts = [toolPart, cardOf({ stops: [visit] }), { type: 'text', text: 'Three "stops": one, two, three' }]
  await db.execute(
    sql`insert into messages (id, conversation_id, role, parts, citations, suggestions)
      values (gen_random_uuid(), ${conversationId}, 'agent', ${JSON.stringify(parts)}::jsonb, '[]', '[]')`,
  )
  const folder = new URL('../../../drizzle/', import.meta.url)
  const file = (await readdir(folder)).find((name) => name.endsWith('_plan-option-visits.sql')) ?? ''
  const migration = await readFile(new URL(file, folder), 'utf8')
  for (const _ of ['once', 'and again']) {
    await connection.unsafe(migration)
    const { messages } = await createCallerAs(opened.container, owner).agent.conversations.get({ conversationId })
    expect(messages[0]?.parts).toEqual([toolPart, cardOf({ visits: [visit] }), parts[2]])
  }
})
