// The places of a plan as KML 2.2: a folder for each day, one for what has no day.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { type PlannedDay, plannedDays } from './planned-day.ts'
import { xmlText } from './xml-text.ts'

interface FolderTitles {
  day: (day: PlannedDay) => string
  unscheduled: string
}

export function writeKml(trip: TripDetail, titles: FolderTitles): string {
  const folders = [
    ...plannedDays(trip).map((day) => folder(titles.day(day), day.items)),
    folder(
      titles.unscheduled,
      trip.itinerary.filter(({ day }) => day === null),
    ),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${xmlText(trip.title)}</name>`,
    ...folders.flat(),
    '</Document></kml>',
    '',
  ].join('\n')
}

function folder(name: string, items: readonly ItineraryItem[]): string[] {
  const placemarks = items.flatMap(placemark)
  return placemarks.length === 0 ? [] : [`<Folder><name>${xmlText(name)}</name>`, ...placemarks, '</Folder>']
}

function placemark({ title, place, notes }: ItineraryItem): string[] {
  if (!place) return []
  const details = [
    place.address ? `<address>${xmlText(place.address)}</address>` : '',
    notes ? `<description>${xmlText(notes)}</description>` : '',
  ].join('')
  return [
    `<Placemark><name>${xmlText(title)}</name>${details}<Point><coordinates>${place.lng},${place.lat}</coordinates></Point></Placemark>`,
  ]
}
