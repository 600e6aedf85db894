import { expect, it, vi } from 'vitest'
import { createCallerAs, createTrip, createUser } from '../../testing/factories.ts'
import { failureOf } from '../../testing/failure.ts'
import { useTestContainer } from '../../testing/test-container.ts'
import type { DomainEventOf } from '../kernel/domain-event.ts'
import { defineSubscriber } from './event-subscriber.ts'

const advanced: DomainEventOf<'stage.advanced'>[] = []
const opened = useTestContainer({
  subscribers: [defineSubscriber('stage.advanced', 'test', async (event) => void advanced.push(event))],
})

it('delivers an event when its transaction has committed, and not when it has not', async () => {
  const { container } = opened
  await container.jobs.start()
  const owner = await createUser(container)
  const caller = createCallerAs(container, owner)
  const { id: tripId } = await createTrip(container, owner)
  expect(await failureOf(caller.trips.advanceStage({ tripId, to: 'post' }))).not.toBeNull()
  await caller.trips.advanceStage({ tripId, to: 'on' })
  await vi.waitUntil(() => advanced.length > 0, { timeout: 60_000 })
  expect(advanced).toEqual([{ type: 'stage.advanced', tripId, actorId: owner.userId, from: 'pre', to: 'on' }])
})
