import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { conversations, messages } from '../db/schema/index.ts'
import { createMemoryCache } from '../providers/cache/memory-cache.ts'
import { createConversationWindows } from './conversation-window.ts'

const opened = useTestContainer()

test('is the path to a message without failed attempts, however the tree branches later, and is read once', async () => {
  const { container } = opened
  const { db } = container.database
  const { id: tripId } = await createTrip(container, await createUser(container))
  const conversationId = uuidv7()
  await db.insert(conversations).values({ id: conversationId, tripId, stage: 'pre', title: 'Plans' })
  const add = async (text: string, parentId: string | null, fields: Partial<typeof messages.$inferInsert> = {}) => {
    const id = uuidv7()
    const parts = [{ type: 'text' as const, text }]
    const message = { id, conversationId, parentId, parts, role: 'user' as const, citations: [], suggestions: [] }
    await db.insert(messages).values({ ...message, ...fields })
    return id
  }
  const pandas = await add('Pandas?', null)
  const failed = await add('Half an ans', pandas, { role: 'agent', status: 'failed' })
  const other = await add('Temples?', failed, { isShown: false })
  const answer = await add('In the morning.', other, { role: 'agent', isShown: false })
  const windows = createConversationWindows({ db, cache: createMemoryCache(container) })
  const stage = 'pre' as const
  const expected = [
    { role: 'user', text: 'Pandas?' },
    { role: 'user', text: 'Temples?' },
    { role: 'agent', text: 'In the morning.' },
  ]
  expect(await windows.endingWith({ tripId, stage }, answer)).toEqual(expected)
  expect(await windows.endingWith({ tripId, stage }, null)).toEqual([])
  await db.delete(messages)
  expect(await windows.endingWith({ tripId, stage }, answer)).toEqual(expected)
})
