// The photos of a trip by the days on which they were taken.
import { z } from 'zod'
import type { StoredFile } from './file.ts'
import { daySchema, idSchema } from './paging.ts'

export type AlbumPhoto = Pick<StoredFile, 'id' | 'takenAt' | 'takenPlace' | 'thumbnail' | 'isMissing'>

export const albumDaySchema = z.object({
  date: daySchema,
  /** Day of the trip, from 1; null outside of it. */
  day: z.number().int().nullable(),
  photos: z.number().int(),
  /** Titles of what is planned near to where they were taken, in the order of the photos. */
  places: z.array(z.string()),
  /** A few that have a thumbnail. */
  photoIds: z.array(idSchema),
})
export type AlbumDay = z.infer<typeof albumDaySchema>
