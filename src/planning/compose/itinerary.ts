// Writes a filled frame down as an itinerary: items in order with their ways, stays, and the bill.
import type { Itinerary, ItineraryDay, LocalTravel, PlannedItem, Stay } from '#contract/planning/itinerary.ts'
import type { Spot } from '#planning/distance.ts'
import type { FilledFrame, FilledRoute, FilledVisit } from '#planning/fill/fill-frame.ts'
import type { Errand } from '#planning/frame/day-routes.ts'
import type { FrameMove, FrameStay } from '#planning/frame/frame.ts'
import { dateOfEpochDay, instantOfLocal, localAt } from '#planning/model/clock.ts'
import { roundUp } from '#planning/model/local-ways.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'
import { costLines } from './cost-lines.ts'

/** Something that happens, before it is written down: instants and spots instead of wall times. */
type Event = {
  start: number
  end: number
  zone: string
  endZone: string
  enter: Spot | null
  leave: Spot | null
  write: (times: { start: string; end: string; travel: LocalTravel | null }) => PlannedItem
}

/** null = a time falls into the hour that comes twice when clocks go back and cannot be written as a wall time. */
export function composeItinerary(model: PlanningModel, filled: FilledFrame): Itinerary | null {
  const { frame } = filled
  const stays = frame.stops.flatMap(({ stay }) => (stay ? [writeStay(model, stay)] : []))
  const days: ItineraryDay[] = []
  let spot: Spot | null = null
  for (let day = 0; day < model.dayCount; day++) {
    const routes = filled.days.filter(({ route }) => route.day === day)
    const first = frame.stops[0]?.arrival
    const events = [
      ...(first && first.day === day ? [moveEvent(model, first)] : []),
      ...routes.flatMap((each) => routeEvents(model, each, filled)),
    ]
    if (events.some((event) => !isWritable(event))) return null
    if (day === 0 && !first) spot = routes[0]?.route.start ?? null
    const items = events.map((event) => {
      const travel = wayTo(filled, spot, event.enter)
      spot = event.leave
      return event.write({ start: localAt(event.zone, event.start), end: localAt(event.endZone, event.end), travel })
    })
    const bed: Spot | null = routes.at(-1)?.route.bed ?? null
    const back: LocalTravel | null = items.length > 0 && bed ? wayTo(filled, spot, bed) : null
    const last = items.at(-1)
    const isOnTheWay = last?.kind === 'move' && last.end.slice(0, 10) > dateOfEpochDay(model.firstDay + day)
    spot = bed ?? (isOnTheWay ? spot : null)
    days.push({ date: dateOfEpochDay(model.firstDay + day), items, back })
  }
  const costs = costLines(model, days, stays)
  const total = costs.reduce((sum, { amount }) => sum + amount, 0)
  return { stopOrder: frame.stops.map(({ stopId }) => stopId), days, stays, costs, total }
}

function wayTo({ ways }: FilledFrame, from: Spot | null, to: Spot | null): LocalTravel | null {
  return from && to && from.id !== to.id ? ways(from, to) : null
}

function isWritable({ start, end, zone, endZone }: Event): boolean {
  return instantOfLocal(zone, localAt(zone, start)) === start && instantOfLocal(endZone, localAt(endZone, end)) === end
}

function routeEvents(model: PlanningModel, { route, visits }: FilledRoute, filled: FilledFrame): Event[] {
  const events = [
    ...route.before.map((errand) => errandEvent(model, errand)),
    ...visits.map((visit) => visitEvent(model, visit, route.day)),
  ]
  const last = visits.at(-1)
  if (last && route.collect) {
    const { stay, minutes } = route.collect
    const way = wayTo(filled, last.node.spot, stay.lodging)
    const start = roundUp(last.start + last.node.minutes + (way?.minutes ?? 0))
    events.push(errandEvent(model, { kind: 'collect-bags', stay, start, end: start + minutes }))
  }
  return route.departure ? [...events, moveEvent(model, route.departure)] : events
}

function visitEvent(model: PlanningModel, { node, start }: FilledVisit, day: number): Event {
  const { stopId } = node.spot
  const zone = model.zoneOf(stopId)
  const write: Event['write'] = (times) => {
    switch (node.kind) {
      case 'visit':
        return { ...times, kind: 'visit', id: `visit:${node.place.id}`, stopId, placeId: node.place.id }
      case 'meal': {
        const meal = node.wish.kind
        return { ...times, kind: 'meal', id: `meal:${day}:${meal}`, stopId, restaurantId: node.restaurant.id, meal }
      }
      case 'appointment': {
        const { id } = node.appointment
        return { ...times, kind: 'appointment', id: `appointment:${id}`, stopId, appointmentId: id }
      }
    }
  }
  return { start, end: start + node.minutes, zone, endZone: zone, enter: node.spot, leave: node.spot, write }
}

function errandEvent(model: PlanningModel, { kind, stay, start, end }: Errand): Event {
  const { stopId } = stay.lodging
  const zone = model.zoneOf(stopId)
  return {
    start,
    end,
    zone,
    endZone: zone,
    enter: stay.lodging,
    leave: stay.lodging,
    write: (times) => ({
      ...times,
      kind: 'lodging',
      id: `${kind}:${stopId}`,
      stopId,
      stayId: stayId(stay),
      action: kind,
    }),
  }
}

function moveEvent(model: PlanningModel, { leg, departs, arrives }: FrameMove): Event {
  return {
    start: departs,
    end: arrives,
    zone: model.zoneOf(leg.from),
    endZone: model.zoneOf(leg.to),
    enter: leg.fromTerminal ? { ...leg.fromTerminal, stopId: leg.from } : null,
    leave: leg.toTerminal ? { ...leg.toTerminal, stopId: leg.to } : null,
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

function writeStay(model: PlanningModel, stay: FrameStay): Stay {
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

function stayId({ lodging }: FrameStay): string {
  return `stay:${lodging.stopId}`
}
