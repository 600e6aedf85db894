import { expect, it } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { DomainEvent } from '../kernel/domain-event.ts'
import { createDueTaskJob } from './announce-due-tasks.job.ts'

const opened = useTestContainer()

it('announces open tasks of the day at eight in the morning of the destination, and no others', async () => {
  const { container } = opened
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner)
  const task = { tripId, stage: 'pre' as const }
  const due = await caller.tasks.create({ ...task, title: 'Passport', dueOn: '2026-05-01' })
  await caller.tasks.create({ ...task, title: 'Done', dueOn: '2026-05-01', status: 'done' })
  await caller.tasks.create({ ...task, title: 'Later', dueOn: '2026-05-02' })
  await caller.tasks.create({ ...task, title: 'Some day' })

  const announcedAt = async (instant: string) => {
    const announced: DomainEvent[] = []
    const events = { publish: async (_: unknown, event: DomainEvent) => void announced.push(event) }
    const clock = { now: () => new Date(instant) }
    await createDueTaskJob({ db: container.database.db, clock, events }).run({})
    return announced
  }
  // Chengdu keeps the time of Shanghai: UTC+8.
  expect(await announcedAt('2026-05-01T00:00:00Z')).toEqual([
    { type: 'task.due', tripId, taskId: due.id, dueOn: '2026-05-01' },
  ])
  expect(await announcedAt('2026-04-30T23:59:00Z')).toEqual([])
  expect(await announcedAt('2026-05-01T08:00:00Z')).toEqual([])
})
