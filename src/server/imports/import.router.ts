import { importedPlacesSchema, importPlacesSchema } from '#contract/place-import.ts'
import { limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { PlaceImportService } from './place-import.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    placeImport: PlaceImportService
  }
}

export const importRouter = router({
  /** Reads a list of places; without `preview` they are added to Unscheduled in one step. */
  places: tripProcedure({ role: 'editor', scope: 'trips:write' })
    .use(limited({ name: 'import-places', limit: 30, seconds: 60 }))
    .input(importPlacesSchema)
    .output(importedPlacesSchema)
    .mutation(({ ctx, input, signal }) =>
      ctx.services.placeImport.places(ctx.actor, input, { locale: ctx.locale, signal }),
    ),
})
