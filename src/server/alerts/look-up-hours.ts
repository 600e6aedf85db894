// The opening hours of a trip's places as guides and public sources give them now.
import type { OpeningWindow } from '#contract/opening-hours.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { TripStop } from '#contract/trip-stops.ts'
import { eachDay } from '../kernel/calendar.ts'
import type { Areas } from '../providers/areas/areas.ts'
import { spotsOf } from '../providers/places/guide-spots.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { hoursOnDate } from '../travel/hours-on-date.ts'
import type { HoursByPlace } from './hours-changes.ts'

export interface HoursSources {
  guides: Pick<Guides, 'byId' | 'covering'>
  areas: Pick<Areas, 'around'>
}

export async function lookUpHours(
  { guides, areas }: HoursSources,
  { stops, placeIds, from, to }: { stops: readonly TripStop[]; placeIds: readonly string[]; from: string; to: string },
): Promise<HoursByPlace> {
  if (placeIds.length === 0) return new Map()
  const ofGuides = [...new Set(placeIds.map((id) => id.split('/')[0] ?? ''))].flatMap((id) => {
    const guide = guides.byId(id)
    return guide ? spotsOf(guide).map(({ place }) => place) : []
  })
  const unguided = stops.filter(({ place }) => !guides.covering(place))
  const ofAreas = await Promise.all(unguided.map(async ({ place }) => (await areas.around(place))?.places ?? []))
  const wanted = new Set(placeIds)
  const found = [...ofGuides, ...ofAreas.flat()].filter(({ id }) => wanted.has(id))
  return new Map(
    found.map((place) => {
      const byDay = hoursByDay(place, guides, eachDay(from, to))
      return [place.id, { source: place.source?.name ?? place.guideId ?? '', byDay }]
    }),
  )
}

function hoursByDay(place: FoundPlace, guides: HoursSources['guides'], days: readonly string[]) {
  return Object.fromEntries(
    days.flatMap((day): [string, OpeningWindow[]][] => {
      const { windows } = hoursOnDate(place, guides, day)
      return windows ? [[day, windows]] : []
    }),
  )
}
