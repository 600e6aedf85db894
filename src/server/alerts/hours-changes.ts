// What has changed in the opening hours of a trip's places since the last look, as far as it upsets a visit.
import { isDeepStrictEqual } from 'node:util'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { OpeningWindow } from '#contract/opening-hours.ts'
import { addDays } from '../kernel/calendar.ts'
import type { NewAlert } from './new-alert.ts'

/** A place's hours by day (`YYYY-MM-DD`), as one source gives them. */
interface PlaceHours {
  source: string
  byDay: Record<string, OpeningWindow[]>
}
export type HoursByPlace = ReadonlyMap<string, PlaceHours>

export interface VisitOfDay extends Pick<ItineraryItem, 'id' | 'title' | 'start' | 'end' | 'endsNextDay'> {
  day: number
  placeId: string
}

interface HoursChange {
  itemId: string
  /** null where the visit is as possible as before: it only ends what was told earlier. */
  alert: NewAlert | null
}

export function findHoursChanges(
  visits: readonly VisitOfDay[],
  { startDate, today, before, now }: { startDate: string; today: string; before: HoursByPlace; now: HoursByPlace },
): HoursChange[] {
  return visits.flatMap((visit): HoursChange[] => {
    const { id: itemId, title, day, placeId } = visit
    const date = addDays(startDate, day - 1)
    const [seen, known] = [before.get(placeId), now.get(placeId)]
    if (date < today || !seen || !known || seen.source !== known.source) return []
    const [old, hours] = [seen.byDay[date], known.byDay[date]]
    if (!old || !hours || isDeepStrictEqual(old, hours)) return []
    const alert: NewAlert = {
      kind: 'opening-hours',
      severity: hours.length === 0 || visit.start !== null ? 'warning' : 'info',
      cause: `hours:${itemId}:${date}:${JSON.stringify([old, hours])}:${today}`,
      values: { title, hours },
      validFrom: date,
      validTo: date,
      itemId,
    }
    return [{ itemId, alert: isUpset(visit, old, hours) ? alert : null }]
  })
}

/** A visit that was not possible by the old hours either is a matter of the check of the plan. */
function isUpset(visit: VisitOfDay, old: readonly OpeningWindow[], hours: readonly OpeningWindow[]): boolean {
  if (visit.start === null) return old.length > 0
  return fits(visit, old) && !fits(visit, hours)
}

function fits({ start, end, endsNextDay }: VisitOfDay, windows: readonly OpeningWindow[]): boolean {
  const first = start ?? '00:00'
  const last = end === null ? first : endsNextDay ? `${Number(end.slice(0, 2)) + 24}${end.slice(2)}` : end
  return windows.some(([from, to]) => from <= first && last <= to)
}

/** What is new or differs from the last look. */
export function changedHours(before: HoursByPlace, now: HoursByPlace): HoursByPlace {
  return new Map([...now].filter(([placeId, hours]) => !isDeepStrictEqual(before.get(placeId), hours)))
}
