// The outbox of domain events is the job queue: one job for each subscriber, written in the transaction of the event.
import { z } from 'zod'
import type { DomainEvent, DomainEventOf, EventPublisher } from '../kernel/domain-event.ts'
import { defineJob, type RunnableJob } from './job.ts'
import type { JobQueue } from './job-queue.ts'

export interface EventSubscriber {
  type: DomainEvent['type']
  job: RunnableJob
}

/** `handle` may run more than once for one event. Failures are retried, and end where an admin sees them, like any job. */
export function defineSubscriber<Type extends DomainEvent['type']>(
  type: Type,
  name: string,
  handle: (event: DomainEventOf<Type>) => Promise<void>,
): EventSubscriber {
  // Written by `publish` alone, which takes typed events.
  const payload = z.custom<DomainEventOf<Type>>((event) => z.object({ type: z.literal(type) }).safeParse(event).success)
  return { type, job: defineJob({ name: `${type}/${name}`, payload, handler: handle }) }
}

export function createEventPublisher(
  jobs: Pick<JobQueue, 'enqueue'>,
  subscribers: readonly EventSubscriber[],
): EventPublisher {
  return {
    async publish(tx, event) {
      for (const { type, job } of subscribers) if (type === event.type) await jobs.enqueue(tx, job.name, event)
    },
  }
}
