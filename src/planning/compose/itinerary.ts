// Writes a trip schedule as an itinerary: items with travel, stays and cost lines.
import type { Itinerary, ItineraryDay, PlannedItem, Stay } from '#contract/planning/itinerary.ts'
import { dateOfEpochDay, instantOfLocal, localAt } from '#planning/model/clock.ts'
import { roundUp } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import type { ScheduledRoute, TripSchedule } from '#planning/schedule/trip-schedule.ts'
import type { ScheduledVisit } from '#planning/schedule/visit-node.ts'
import type { LodgingStep } from '#planning/skeleton/day-routes.ts'
import { type SkeletonMove, type SkeletonStay, stayId } from '#planning/skeleton/skeleton.ts'
import { costLines } from './cost-lines.ts'
import { linkDays } from './link-days.ts'

/** An item before it is written: instants instead of wall times. */
type Event = {
  start: number
  end: number
  zone: string
  endZone: string
  write: (times: { start: string; end: string; travel: null }) => PlannedItem
}

/** null = a time falls into the repeated hour of a clock change and has no unambiguous wall time. */
export function composeItinerary(model: PlanningModel, schedule: TripSchedule): Itinerary | null {
  const { frame } = schedule
  const stays = frame.stops.flatMap(({ stays: all }) => all.map((stay) => writeStay(model, stay)))
  const bare: ItineraryDay[] = []
  for (let day = 0; day < model.dayCount; day++) {
    const first = frame.stops[0]?.arrival
    const events = [
      ...(first && !first.isOutside && first.day === day ? [moveEvent(model, first)] : []),
      ...schedule.days.filter(({ route }) => route.day === day).flatMap((each) => routeEvents(model, each, schedule)),
    ]
    if (events.some((event) => !isWritable(event))) return null
    const items = events.map(({ write, start, end, zone, endZone }) =>
      write({ start: localAt(zone, start), end: localAt(endZone, end), travel: null }),
    )
    bare.push({ date: dateOfEpochDay(model.firstDay + day), items, back: null })
  }
  const stopOrder = frame.stops.map(({ stopId }) => stopId)
  const days = linkDays(model, { days: bare, stays, stopOrder }, schedule.routing)
  const costs = costLines(model, days, stays)
  const total = costs.reduce((sum, { amount }) => sum + amount, 0)
  return { stopOrder, days, stays, costs, total }
}

function isWritable({ start, end, zone, endZone }: Event): boolean {
  return instantOfLocal(zone, localAt(zone, start)) === start && instantOfLocal(endZone, localAt(endZone, end)) === end
}

function routeEvents(model: PlanningModel, { route, visits }: ScheduledRoute, schedule: TripSchedule): Event[] {
  const events = [
    ...route.before.map((step) => lodgingEvent(model, step)),
    ...visits.map((visit) => visitEvent(model, visit, route.day)),
  ]
  const last = visits.at(-1)
  if (last && route.collect) {
    const { stay, minutes } = route.collect
    const way = schedule.routing(last.node.spot, stay.lodging)
    const start = roundUp(last.start + last.node.minutes + (way?.minutes ?? 0))
    events.push(lodgingEvent(model, { kind: 'collect-bags', stay, start, end: start + minutes }))
  }
  return route.departure && !route.departure.isOutside ? [...events, moveEvent(model, route.departure)] : events
}

function visitEvent(model: PlanningModel, { node, start }: ScheduledVisit, day: number): Event {
  const { stopId } = node.spot
  const zone = model.zoneOf(stopId)
  const write: Event['write'] = (times) => {
    switch (node.kind) {
      case 'visit': {
        const again = node.copy > 0 ? `:${node.copy + 1}` : ''
        return { ...times, kind: 'visit', id: `visit:${node.place.id}${again}`, stopId, placeId: node.place.id }
      }
      case 'meal': {
        const meal = node.meal.kind
        return { ...times, kind: 'meal', id: `meal:${day}:${meal}`, stopId, restaurantId: node.restaurant.id, meal }
      }
      case 'appointment': {
        const { id } = node.appointment
        return { ...times, kind: 'appointment', id: `appointment:${id}`, stopId, appointmentId: id }
      }
    }
  }
  return { start, end: start + node.minutes, zone, endZone: zone, write }
}

function lodgingEvent(model: PlanningModel, { kind, stay, start, end }: LodgingStep): Event {
  const { stopId } = stay.lodging
  const zone = model.zoneOf(stopId)
  return {
    start,
    end,
    zone,
    endZone: zone,
    write: (times) => ({
      ...times,
      kind: 'lodging',
      id: stayId(stay).replace('stay', kind),
      stopId,
      stayId: stayId(stay),
      action: kind,
    }),
  }
}

function moveEvent(model: PlanningModel, { leg, departs, arrives }: SkeletonMove): Event {
  return {
    start: departs,
    end: arrives,
    zone: model.zoneOf(leg.from),
    endZone: model.zoneOf(leg.to),
    write: (times) => ({
      ...times,
      kind: 'move',
      id: `move:${leg.id}`,
      stopId: leg.from,
      legId: leg.id,
      toStopId: leg.to,
    }),
  }
}

function writeStay(model: PlanningModel, stay: SkeletonStay): Stay {
  const dateOf = (night: number) => dateOfEpochDay(model.firstDay + night)
  return {
    id: stayId(stay),
    lodgingId: stay.lodging.id,
    stopId: stay.lodging.stopId,
    checkIn: dateOf(stay.firstNight),
    checkOut: dateOf(stay.firstNight + stay.nights),
    rooms: stay.rooms,
  }
}
