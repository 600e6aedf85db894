// The places of a plan as GPX 1.1: a waypoint for each, and a route for each day in its order.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { type PlannedDay, plannedDays } from './planned-day.ts'
import { xmlText } from './xml-text.ts'

export function writeGpx(trip: TripDetail, dayTitle: (day: PlannedDay) => string): string {
  const routes = plannedDays(trip).flatMap((day) => {
    const points = day.items.flatMap((item) => point(item, 'rtept'))
    return points.length < 2 ? [] : [`<rte><name>${xmlText(dayTitle(day))}</name>${points.join('')}</rte>`]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="JourneyOn" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata><name>${xmlText(trip.title)}</name></metadata>`,
    ...trip.itinerary.flatMap((item) => point(item, 'wpt')),
    ...routes,
    '</gpx>',
    '',
  ].join('\n')
}

function point({ title, place, notes, kind }: ItineraryItem, element: 'wpt' | 'rtept'): string[] {
  if (!place) return []
  const description = [place.address ?? '', notes].filter(Boolean).join('\n')
  const desc = description ? `<desc>${xmlText(description)}</desc>` : ''
  return [
    `<${element} lat="${place.lat}" lon="${place.lng}"><name>${xmlText(title)}</name>${desc}<type>${kind}</type></${element}>`,
  ]
}
