import { listUndoSchema, undoEntrySchema, undoListSchema, undoSchema } from '#contract/undo.ts'
import { router, tripProcedure } from '../procedures/procedures.ts'
import type { UndoService } from './undo.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    undo: UndoService
  }
}

export const undoRouter = router({
  last: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(undoSchema)
    .output(undoEntrySchema)
    .mutation(({ ctx, input }) => ctx.services.undo.last(ctx.actor, input, ctx.locale)),
  redo: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .input(undoSchema)
    .output(undoEntrySchema)
    .mutation(({ ctx, input }) => ctx.services.undo.redo(ctx.actor, input, ctx.locale)),
  list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(listUndoSchema)
    .output(undoListSchema)
    .query(({ ctx, input }) => ctx.services.undo.list(ctx.actor, input, ctx.locale)),
})
