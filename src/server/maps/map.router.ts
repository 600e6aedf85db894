import { baseMapSchema, mapPlacesSchema, mapPointSchema, placeAtSchema } from '#contract/base-map.ts'
import { authedProcedure, limited, publicProcedure, router } from '../procedures/procedures.ts'
import type { MapService } from './map.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    maps: MapService
  }
}

const lookUp = authedProcedure({ scope: 'trips:read' }).use(limited({ name: 'map-look-up', limit: 240, seconds: 60 }))

export const mapRouter = router({
  /** What maps are drawn on. */
  base: publicProcedure.output(baseMapSchema).query(({ ctx }) => ctx.services.maps.base()),
  /** Districts, terminals and sights of the guide around a point. */
  places: lookUp
    .input(mapPointSchema)
    .output(mapPlacesSchema)
    .query(({ ctx, input }) => ctx.services.maps.places(input)),
  /** What lies at a point, from guides and the gazetteer. */
  placeAt: lookUp
    .input(mapPointSchema)
    .output(placeAtSchema)
    .query(({ ctx, input }) => ctx.services.maps.placeAt(input)),
})
