// Why nothing is planned for hours, told at what comes after it: sleep after a landing in the night, a rest after a long day out.
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import type { PlanReason } from '#contract/planning/outcome.ts'
import { isDayTrip } from '#planning/day-trip.ts'
import { instantOfLocal, localAt } from '#planning/model/clock.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { TripSchedule } from '#planning/schedule/trip-schedule.ts'

/** Minutes of nothing that are worth a word. */
const longPause = 90

export function pauseReasons(model: PlanningModel, schedule: TripSchedule, itinerary: Itinerary): PlanReason[] {
  return [
    ...sleepReasons(model, schedule, itinerary),
    ...outingReasons(model, itinerary),
    ...onSiteReasons(model, itinerary),
  ]
}

function sleepReasons({ zoneOf }: PlanningModel, { days }: TripSchedule, itinerary: Itinerary): PlanReason[] {
  return days.flatMap(({ route: { day, before, sleepsUntil, stopId } }) => {
    const inBed = before.at(-1)?.end
    const first = itinerary.days[day]?.items.find(({ kind }) => kind !== 'lodging')
    if (inBed === undefined || sleepsUntil === null || !first) return []
    const [from, until] = [inBed, sleepsUntil].map((at) => localAt(zoneOf(stopId), at).slice(11))
    return [{ itemId: first.id, code: 'sleep-after-landing', params: { from: from ?? '', until: until ?? '' } }]
  })
}

function outingReasons(model: PlanningModel, { days }: Itinerary): PlanReason[] {
  if (model.request.pace === 'packed') return []
  return days.flatMap(({ items }) =>
    items.flatMap((item, index) => {
      const before = items[index - 1]
      const isPause = before && isOuting(model, before) && minutesBetween(model, before, item) >= longPause
      return isPause ? [{ itemId: item.id, code: 'rest-after-outing' as const, params: {} }] : []
    }),
  )
}

/** A visit over the daily rest: it is too long to come before or after it. */
function onSiteReasons({ request }: PlanningModel, { days }: Itinerary): PlanReason[] {
  const isOver = ({ kind, start, end }: PlannedItem) =>
    kind === 'visit' && request.rest.some(({ from, to }) => start.slice(11) < to && end.slice(11) > from)
  return days.flatMap(({ items }) =>
    items.filter(isOver).map(({ id }) => ({ itemId: id, code: 'rest-on-site' as const, params: {} })),
  )
}

function isOuting({ byId, stops }: PlanningModel, item: PlannedItem): boolean {
  const place = item.kind === 'visit' ? byId.places.get(item.placeId) : undefined
  const stop = place && stops.get(place.stopId)
  return place !== undefined && stop !== undefined && isDayTrip(place, stop)
}

/** The way aside. */
function minutesBetween(
  { zoneOf }: PlanningModel,
  before: PlannedItem,
  { start, stopId, travel }: PlannedItem,
): number {
  const at = (local: string, zone: string) => instantOfLocal(zoneOf(zone), local)
  return at(start, stopId) - at(before.end, before.stopId) - (travel?.minutes ?? 0)
}
