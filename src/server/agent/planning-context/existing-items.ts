// Items that are already in the trip. Timed ones are appointments of the new plan, unless the plan replaces them.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Money } from '#contract/money.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { takesPlace } from '#contract/takes-place.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '../../kernel/calendar.ts'
import { type NamedSpot, spotsOfOwnItems } from './own-spots.ts'

interface ExistingItemsOptions {
  stopIdOf(item: ItineraryItem): string
  startDate: string
  days: number
  convert(money: Money): Money
  /** Replace what came from a guide, has a day and is neither booked, pinned nor marked as done or skipped. */
  replace: boolean
  /** What the guides know under the names that people give their items. */
  spots: readonly NamedSpot[]
  /** Of those, only these. */
  isInScope?: (item: ItineraryItem) => boolean
  /** These may go although they are booked or pinned. */
  droppedIds?: ReadonlySet<string>
  /** Journeys that bound the plan are no appointments in it. */
  anchorIds?: ReadonlySet<string>
}

export function existingItems(
  trip: TripDetail,
  {
    stopIdOf,
    startDate,
    days,
    convert,
    replace,
    isInScope = () => true,
    spots,
    droppedIds,
    anchorIds,
  }: ExistingItemsOptions,
) {
  const isFixed = ({ pinned, booking, place, outcome }: ItineraryItem) =>
    pinned || booking === 'booked' || place?.candidateId === undefined || outcome !== null
  const isReplaced = (item: ItineraryItem) =>
    droppedIds?.has(item.id) || (replace && isInScope(item) && item.day !== null && !isFixed(item))
  const replaced = trip.itinerary.filter(isReplaced)
  const kept = trip.itinerary.filter((item) => !isReplaced(item))
  const appointments = kept.flatMap((item): NonNullable<PlanningRequestInput['appointments']> => {
    const { id, title, day, start, end, place } = item
    if (anchorIds?.has(id) || !takesPlace(item)) return []
    if (item.kind === 'lodging' || !day || day > days || !start || !end || start >= end || item.endsNextDay) return []
    const position = place && { lat: place.lat, lng: place.lng }
    return [
      {
        id,
        stopId: stopIdOf(item),
        title,
        date: addDays(startDate, day - 1),
        start,
        end,
        ...(position && { position }),
      },
    ]
  })
  return {
    appointments: withoutOverlaps(appointments),
    hasLodging: kept.some((item) => item.kind === 'lodging' && item.day !== null && takesPlace(item)),
    takenIds: [...kept.flatMap(({ place }) => place?.candidateId ?? []), ...spotsOfOwnItems(kept, spots)],
    /** 0 = none is kept. */
    lastDay: Math.max(0, ...kept.map(({ day }) => day ?? 0)),
    replaced: replaced.map(({ id, title, version }) => ({ id, title, version })),
    /** Minor units of the trip's currency: this part of the budget is taken. */
    cost: kept.filter(takesPlace).reduce((sum, { cost }) => sum + (cost ? convert(cost).amount : 0), 0),
  }
}

/** A journey of an earlier plan that nobody has booked or pinned: another plan chooses anew. */
export function isPlannedJourney({ kind, place, booking, pinned, outcome }: ItineraryItem): boolean {
  const isJourney = kind === 'flight' || kind === 'train'
  return isJourney && place?.candidateId !== undefined && booking !== 'booked' && !pinned && outcome === null
}

/** Of overlapping appointments the first is kept: two at one time would make every plan infeasible. */
function withoutOverlaps<A extends { date: string; start: string; end: string }>(all: A[]): A[] {
  const kept: A[] = []
  for (const one of all) {
    if (!kept.some((other) => other.date === one.date && other.start < one.end && one.start < other.end)) kept.push(one)
  }
  return kept
}
