import { EventEmitter, on } from 'node:events'
import type { z } from 'zod'
import type {
  PlanningEvent,
  planProcedureSchema,
  replanProcedureSchema,
  verifyProcedureSchema,
} from '#contract/planning/procedures.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Planner } from './planner.ts'

type PlanOrder = z.infer<typeof planProcedureSchema>

export type PlanningService = ReturnType<typeof createPlanningService>

export function createPlanningService(planner: Planner) {
  return {
    warmUp: () => planner.warmUp(),

    plan: ({ userId }: Actor, { idempotencyKey: _, ...input }: PlanOrder, signal?: AbortSignal) =>
      planner.plan(input, { signal, account: userId }),

    /** The same with its progress; the outcome is the last event. */
    async *watch(
      { userId }: Actor,
      { idempotencyKey: _, ...input }: PlanOrder,
      signal: AbortSignal,
    ): AsyncGenerator<PlanningEvent> {
      const events = new EventEmitter()
      const heard = on(events, 'event', { signal, close: ['end'] }) as AsyncIterable<[PlanningEvent]>
      const emit = (event: PlanningEvent) => events.emit('event', event)
      const work = planner
        .plan(input, { signal, account: userId, onProgress: (progress) => emit({ type: 'progress', progress }) })
        .then((outcome) => emit({ type: 'outcome', outcome }))
        .finally(() => events.emit('end'))
      for await (const [event] of heard) yield event
      await work
    },

    verify: (
      { userId }: Actor,
      { idempotencyKey: _, ...input }: z.infer<typeof verifyProcedureSchema>,
      signal?: AbortSignal,
    ) => planner.verify(input, { signal, account: userId }),

    replan: (
      { userId }: Actor,
      { idempotencyKey: _, ...input }: z.infer<typeof replanProcedureSchema>,
      signal?: AbortSignal,
    ) => planner.replan(input, { signal, account: userId }),
  }
}
