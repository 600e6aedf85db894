// What the map is drawn on, and what the shipped data name on it.
import { z } from 'zod'
import { bilingualSchema, geoPointSchema } from './place.ts'

export const baseMapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('outline') }),
  /** MapLibre styles for both themes. */
  z.object({ kind: z.literal('style'), light: z.string(), dark: z.string() }),
  /** Address of a PMTiles archive in the schema of Protomaps. */
  z.object({ kind: z.literal('archive'), url: z.string() }),
])
export type BaseMap = z.infer<typeof baseMapSchema>

export const mapPointSchema = geoPointSchema

/** What a sight is, as far as a sign on the map can say it. */
const sightSignSchema = z.enum(['landmark', 'museum', 'worship', 'nature', 'water', 'view', 'shopping', 'fun'])
export type SightSign = z.infer<typeof sightSignSchema>

const mapPlaceSchema = geoPointSchema.extend({
  name: bilingualSchema,
  kind: z.enum(['district', 'station', 'airport', 'sight']),
  /** null unless it is a sight. */
  sign: sightSignSchema.nullable(),
  /** Lower is named first. */
  rank: z.number(),
})
export type MapPlace = z.infer<typeof mapPlaceSchema>

/** The districts, terminals and sights of the guide that the point lies in; empty without a guide. */
export const mapPlacesSchema = z.object({ guideId: z.string().nullable(), items: z.array(mapPlaceSchema) })

/** What lies at a point: a place of a guide within a few steps, else the town around it. */
export const placeAtSchema = z.object({
  place: geoPointSchema
    .extend({ name: bilingualSchema, kind: z.enum(['attraction', 'restaurant', 'lodging']) })
    .nullable(),
  /** The district or town, for a name such as "near Jinli"; null far from any. */
  near: bilingualSchema.nullable(),
})
