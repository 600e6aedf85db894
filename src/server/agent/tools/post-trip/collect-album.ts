import { collectAlbumSpec } from '#contract/agent-tools/post-trip.ts'
import type { AlbumDay, AlbumPhoto } from '#contract/photo-album.ts'
import type { GeoPoint } from '#contract/place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { daysBetween } from '../../../kernel/calendar.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

/** A photo is of a place of the plan up to this far from it. */
const nearKm = 1
const mostPictures = 4
const mostPlaces = 6

export const collectAlbum = ({ files, trips }: Pick<ToolDependencies, 'files' | 'trips'>) =>
  defineTool({
    spec: collectAlbumSpec,
    description:
      'The photos of this trip by day: how many, near which places of the plan, and how many do not say when or where they were taken.',
    timeoutMs: 5000,
    async run(_, { actor, tripId, locale }): Promise<ResultOf<typeof collectAlbumSpec>> {
      const t = createServerTranslator(locale)
      const [trip, photos] = await Promise.all([trips.get(actor, tripId), files.photos(actor, tripId)])
      const dated = Map.groupBy(
        photos.filter(({ takenAt }) => takenAt !== null),
        ({ takenAt }) => takenAt?.slice(0, 10) ?? '',
      )
      const days = [...dated].map(([date, ofDay]) => albumDay(trip, date, ofDay))
      const undated = photos.filter(({ takenAt }) => takenAt === null).length
      const unplaced = photos.filter(({ takenPlace }) => takenPlace === null).length
      return {
        output: {
          ...{ photos: photos.length, undated, unplaced },
          days: days.map(({ photoIds: _, ...day }) => day),
        },
        summary: t('answers.postTrip.photos', { count: photos.length, days: days.length }),
        card: photos.length > 0 ? { type: 'album', days, undated, unplaced } : undefined,
      }
    },
  })

function albumDay(trip: TripDetail, date: string, photos: readonly AlbumPhoto[]): AlbumDay {
  const day = trip.startDate ? daysBetween(trip.startDate, date) + 1 : 0
  const isOfTrip = day >= 1 && trip.durationDays !== null && day <= trip.durationDays
  const titles = photos.flatMap(({ takenPlace }) => (takenPlace && nearestTitle(trip, takenPlace)) ?? [])
  const shown = photos.filter(({ thumbnail, isMissing }) => thumbnail === 'ready' && !isMissing)
  return {
    date,
    day: isOfTrip ? day : null,
    photos: photos.length,
    places: [...new Set(titles)].slice(0, mostPlaces),
    photoIds: shown.slice(0, mostPictures).map(({ id }) => id),
  }
}

function nearestTitle({ itinerary }: TripDetail, at: GeoPoint): string | null {
  const near = itinerary.flatMap(({ title, place }) => {
    const km = place ? greatCircleKm(place, at) : Number.POSITIVE_INFINITY
    return km <= nearKm ? [{ title, km }] : []
  })
  return near.sort((a, b) => a.km - b.km)[0]?.title ?? null
}
