// The photos of a trip that say where they were taken, as marks of a map.
import type { StoredFile } from '#contract/file.ts'
import type { TripDetail } from '#contract/trip.ts'
import { tripDayOf } from '#features/files/photo-days.ts'

export interface LocatedPhoto {
  id: string
  lat: number
  lng: number
  /** Of the trip, from 1; null outside of it. */
  day: number | null
  photo: StoredFile
}

export function locatedPhotos(
  photos: readonly StoredFile[],
  trip: Pick<TripDetail, 'startDate' | 'durationDays'>,
): LocatedPhoto[] {
  return photos.flatMap((photo) => {
    const { id, takenAt, takenPlace } = photo
    return takenPlace
      ? [{ id, ...takenPlace, day: takenAt === null ? null : tripDayOf(trip, takenAt.slice(0, 10)), photo }]
      : []
  })
}
