// What proposals and undo may do to the stages of a trip. Only the owner moves a trip on, also when somebody else proposed it.
import { eq } from 'drizzle-orm'
import { type StageName, type TripStage, tripStageSchema } from '#contract/stage.ts'
import { tripStages } from '../db/schema/index.ts'
import { requireRole } from '../kernel/access.ts'
import { isAppError } from '../kernel/app-error.ts'
import { defineChangeHandler, staleProposal } from '../kernel/change-handler.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { advance } from './stage-machine.ts'
import { changeStages, changeTrip } from './trip.writes.ts'

interface StageDraft {
  before: ReadonlyMap<StageName, TripStage>
  after: Map<StageName, TripStage>
}

export function createStageChangeHandler({ clock, events }: { clock: Clock; events: EventPublisher }) {
  return defineChangeHandler<'trip.advanceStage', StageDraft>({
    entity: 'stage',
    types: ['trip.advanceStage'],

    async load(tx, trip) {
      const rows = await tx.select().from(tripStages).where(eq(tripStages.tripId, trip.id))
      const before = new Map(
        rows.map(({ stage, status, confirmedAt }) => [
          stage,
          { stage, status, confirmedAt: confirmedAt?.toISOString() ?? null },
        ]),
      )
      return { before, after: new Map(before) }
    },

    read({ after }, id) {
      const stage = after.get(stageOf(id))
      return stage ? { version: 1, values: { ...stage } } : null
    },

    targets: () => [],

    apply({ after }, trip, { id, to }) {
      try {
        for (const { confirmedAt, ...change } of advance(trip.currentStage, to, clock.now()))
          after.set(change.stage, { ...change, confirmedAt: confirmedAt?.toISOString() ?? null })
      } catch (error) {
        throw isAppError(error) ? staleProposal(id) : error
      }
    },

    restore({ after }, _, { id, values }) {
      const current = after.get(stageOf(id))
      if (!current || !values) throw staleProposal(id)
      after.set(current.stage, tripStageSchema.parse({ ...current, ...values }))
    },

    async save(tx, actor, trip, { before, after }, purpose) {
      await requireRole(tx, actor, trip.id, 'owner')
      const effects = [...after.values()].filter((stage) => stage !== before.get(stage.stage))
      await changeStages(
        tx,
        actor,
        trip.id,
        purpose === 'edit' ? 'stage.advanced' : 'stage.restored',
        effects.map((effect) => ({ ...effect, confirmedAt: effect.confirmedAt ? new Date(effect.confirmedAt) : null })),
        { isUndoable: purpose === 'edit' },
      )
      const current = [...after.values()].find(({ status }) => status === 'in_progress')?.stage ?? trip.currentStage
      if (purpose === 'edit')
        await events.publish(tx, {
          type: 'stage.advanced',
          tripId: trip.id,
          actorId: actor.userId,
          from: trip.currentStage,
          to: current,
        })
      return changeTrip(tx, actor, trip, 'trip.updated', { currentStage: current }, { isUndoable: false })
    },

    describe: () => '',
  })
}

/** Ids of stages name their trip first. */
function stageOf(id: string): StageName {
  return tripStageSchema.shape.stage.parse(id.slice(id.indexOf('/') + 1))
}
