// More nights at one stop: what comes after them moves on by as many days, the new days are free.
import type { TripStop } from '#contract/trip-stops.ts'
import { stopOfDay, stopSpans } from '#contract/trip-stops.ts'
import { greatCircleKm } from '#planning/distance.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { placesNamed } from '../../providers/shipped-data/gazetteer/gazetteer.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { type PlanDraft, patchItem } from './plan-draft.ts'
import type { PlanItem } from './resolve-items.ts'

export interface Extension {
  /** Stops with their nights. */
  stops: TripStop[]
  days: number
  place: string
  /** The first of the new days. */
  freeDay: number
}

/** null where the trip has no such stop, or its nights are not known. */
export function extension(
  stops: readonly TripStop[],
  { nights, place, days }: { nights: number; place?: string; days: number },
  guides: Pick<Guides, 'covering'>,
): Extension | null {
  const spans = stopSpans(stops)
  const meant = place ? spans.find(({ stop }) => isCalled(stop, place, guides)) : spans.at(-1)
  if (!meant) return null
  const next = spans[meant.index + 1]
  const known = stops.length === 1 ? days - 1 : meant.stop.nights
  if (known === null) return null
  return {
    stops: stops.map((stop) => (stop.id === meant.stop.id ? { ...stop, nights: known + nights } : stop)),
    days: days + nights,
    place: meant.stop.place.name,
    // On the last day of a trip one leaves: what is planned then stays before the new day.
    freeDay: next ? next.firstDay : days + 1,
  }
}

function isCalled({ place }: TripStop, name: string, guides: Pick<Guides, 'covering'>): boolean {
  const guide = guides.covering(place)
  const names = [place.name, ...(guide ? [guide.id, guide.name.zh, guide.name.en] : [])].map(foldText)
  return (
    names.includes(foldText(name)) || placesNamed(foldText(name)).some((each) => greatCircleKm(each, place) < sameKm)
  )
}

/** A place that no guide has is called in the other language as well. */
const sameKm = 20

/** What comes after the stop moves on; at the last stop these are the journeys of the last day. */
export function withNights(
  draft: PlanDraft,
  { nights, freeDay, stops }: Extension & { nights: number },
  reason: string,
): PlanDraft {
  const lastDay = freeDay - 1
  const isLast = stopOfDay(stops, freeDay)?.id === stops.at(-1)?.id
  const moves = ({ day, kind }: PlanItem) =>
    day !== null &&
    (day >= freeDay || (isLast && day === lastDay && day > 1 && (kind === 'flight' || kind === 'train')))
  return draft.items
    .filter(moves)
    .reduce((current, { id, day }) => patchItem(current, id, { day: (day ?? 0) + nights }, reason), draft)
}
