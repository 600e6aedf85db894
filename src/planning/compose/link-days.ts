// Sets local travel between the items of each day and back to the bed.
import type { Itinerary, ItineraryDay, LocalTravel, PlannedItem, Stay } from '#contract/planning/itinerary.ts'
import { type Spot, travelBetween } from '#planning/distance.ts'
import { arrivalSpot, departureSpot } from '#planning/journey.ts'
import type { LocalRouting } from '#planning/model/local-routing.ts'
import type { PlanningModel } from '#planning/model/planning-model.ts'

export type Linkable = Pick<Itinerary, 'days' | 'stays' | 'stopOrder'>

/** Existing travel keeps its mode if it still starts at the same spot. */
export function linkDays(model: PlanningModel, itinerary: Linkable, routing: LocalRouting): ItineraryDay[] {
  const { days, stays } = itinerary
  const link = (from: Spot | null, to: Spot | null, before: LocalTravel | null): LocalTravel | null => {
    if (!from || !to || from.id === to.id) return null
    const kept =
      before?.from === from.id && travelBetween(model.candidates.distance, model.people, from, to, before.mode)
    return kept || routing(from, to)
  }
  return days.map((day, index) => {
    let spot = firstSpot(model, itinerary, index)
    const items = day.items.map((item) => {
      const { enter, leave } = spotsOf(model, stays, item)
      const travel = link(spot, enter, item.travel)
      spot = leave
      return { ...item, travel }
    })
    const end = bedOn(model, stays, day.date) ?? departureSpot(model.request, itinerary, index)
    const back = items.length > 0 ? link(spot, end, day.back) : null
    return { ...day, items, back }
  })
}

/** Where a day starts: the last bed, the terminal of a night service or of the arrival, or on the first day the first bed. */
export function firstSpot(model: PlanningModel, itinerary: Linkable, index: number): Spot | null {
  const { days, stays } = itinerary
  const [today, before] = [days[index], days[index - 1]]
  const bed = before && bedOn(model, stays, before.date)
  if (bed) return bed
  const terminal = arrivalSpot(model.request, itinerary, index)
  if (terminal) return terminal
  const last = before?.items.at(-1)
  if (today && last?.kind === 'move' && last.end.slice(0, 10) >= today.date) return spotsOf(model, stays, last).leave
  return !today || today.items.some(({ kind }) => kind === 'move') ? null : bedOn(model, stays, today.date)
}

function bedOn({ byId }: PlanningModel, stays: readonly Stay[], date: string): Spot | null {
  const stay = stays.find(({ checkIn, checkOut }) => checkIn <= date && date < checkOut)
  return (stay && byId.lodgings.get(stay.lodgingId)) ?? null
}

export function spotsOf(
  { byId }: PlanningModel,
  stays: readonly Stay[],
  item: PlannedItem,
): { enter: Spot | null; leave: Spot | null } {
  const at = (spot: Spot | undefined) => ({ enter: spot ?? null, leave: spot ?? null })
  switch (item.kind) {
    case 'visit':
      return at(byId.places.get(item.placeId))
    case 'meal':
      return at(byId.restaurants.get(item.restaurantId))
    case 'appointment':
      return at(byId.appointments.get(item.appointmentId))
    case 'lodging':
      return at(byId.lodgings.get(stays.find(({ id }) => id === item.stayId)?.lodgingId ?? ''))
    case 'move': {
      const leg = byId.legs.get(item.legId)
      return {
        enter: leg?.fromTerminal ? { ...leg.fromTerminal, stopId: leg.from } : null,
        leave: leg?.toTerminal ? { ...leg.toTerminal, stopId: leg.to } : null,
      }
    }
  }
}
