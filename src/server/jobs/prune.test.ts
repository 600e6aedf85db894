import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createCallerAs, createUser } from '../../testing/factories.ts'
import { movableClock } from '../../testing/movable-clock.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import { createTripScene } from '../../testing/trip-scene.ts'
import { createSendMailJob } from '../accounts/send-mail.job.ts'
import { idempotencyKeys, refreshTokens, runEvents, sessions, users } from '../db/schema/index.ts'
import { createPruneRunEventsJob } from '../runs/prune-run-events.job.ts'
import { createPruneExpiredJob } from './prune-expired.job.ts'

const clock = movableClock()
const opened = useTestContainer({ clock })

test('deletes expired rows and keeps live ones', async () => {
  const { container } = opened
  const { db } = container.database
  const anonymous = createCallerAs(container, null)
  await anonymous.accounts.register({ name: 'Mei', email: 'mei@example.com', password: 'correct horse battery' })
  const actor = await createUser(container)
  await createCallerAs(container, actor).trips.create({ destination: '成都', idempotencyKey: 'create-once' })
  const rows = async () => ({
    sessions: (await db.select().from(sessions)).length,
    tokens: (await db.select().from(refreshTokens)).length,
    keys: (await db.select().from(idempotencyKeys)).length,
  })
  const prune = createPruneExpiredJob(db, clock)
  await prune.run({})
  expect(await rows()).toEqual({ sessions: 1, tokens: 1, keys: 1 })
  clock.pass({ days: 8 })
  await prune.run({})
  expect(await rows()).toEqual({ sessions: 1, tokens: 1, keys: 0 })
  clock.pass({ days: 23 })
  await prune.run({})
  expect(await rows()).toEqual({ sessions: 0, tokens: 0, keys: 0 })
  expect(await db.select().from(users).where(eq(users.email, 'mei@example.com'))).toHaveLength(1)
})

test('keeps the events of a run for a week', async () => {
  const { db } = opened.container.database
  const { runId = '' } = (await createTripScene(opened.container)).ids
  const at = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
  const signal = { type: 'run.started' as const }
  await db.insert(runEvents).values([8, 6].map((days) => ({ runId, seq: days, at: at(days), signal })))
  await createPruneRunEventsJob(db, clock).run({})
  expect((await db.select().from(runEvents).where(eq(runEvents.runId, runId))).map(({ seq }) => seq)).toEqual([6])
})

test('gives a job its parsed payload only', async () => {
  const job = createSendMailJob(async () => {})
  await expect(job.run({ purpose: 'reset_password', email: 'x', origin: null })).resolves.toBeUndefined()
  await expect(async () => job.run({ purpose: 'change_email', email: 'x' })).rejects.toThrow()
})
