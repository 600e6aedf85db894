// A follower as the network gives one, without the network.
import { isTrackedEnvelope } from '@trpc/server'
import type { AgentEvent } from '#contract/agent-event.ts'
import type { Container } from '../server/container.ts'
import type { Actor } from '../server/kernel/actor.ts'
import { createCallerAs } from './factories.ts'

/** Every event bears its own `seq` as its id, or this throws. */
export async function* followRun(
  container: Container,
  actor: Actor,
  runId: string,
  lastEventId?: string,
): AsyncGenerator<AgentEvent> {
  const stream: AsyncIterable<unknown> = await createCallerAs(container, actor).agent.events({ runId, lastEventId })
  for await (const envelope of stream) {
    if (!isTrackedEnvelope<AgentEvent>(envelope)) throw new Error('an event has no id')
    const [id, event] = envelope
    if (id !== String(event.seq)) throw new Error(`event ${event.seq} goes by the id ${id}`)
    yield event
  }
}

export async function allEvents(container: Container, actor: Actor, runId: string): Promise<AgentEvent[]> {
  const events: AgentEvent[] = []
  for await (const event of followRun(container, actor, runId)) events.push(event)
  return events
}
