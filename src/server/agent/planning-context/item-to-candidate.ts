// Looks up the candidate behind a planned item: its name, kind, position and price for the whole party.
import type { ItemKind } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { GeoPoint, PlaceRef } from '#contract/place.ts'
import type { CandidateLeg } from '#contract/planning/candidates.ts'
import type { Itinerary, PlannedItem } from '#contract/planning/itinerary.ts'
import { originId } from '#contract/planning/request.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { daysBetween } from '../../kernel/calendar.ts'
import { ownPrefix } from '../../travel/trip-anchors.ts'
import { guideSpotId } from './deal-among-visits.ts'
import type { PlanningContext } from './planning-context.ts'

export interface ItemSpot {
  candidateId: string
  title: string
  kind: ItemKind
  position?: GeoPoint
  /** null = the source knows no price. */
  cost: Money | null
}

/** null for items that are already in the trip, and for lodging, which `spotsOfStays` lists. */
export function spotOfItem(
  context: PlanningContext,
  itinerary: Itinerary,
  item: PlannedItem,
  locale: Locale,
): ItemSpot | null {
  const { request, candidates } = context
  const priceOf = (ref: string): Money | null => {
    const lines = itinerary.costs.filter((line) => line.ref === ref)
    if (lines.some(({ known }) => !known)) return null
    return { amount: lines.reduce((sum, { amount }) => sum + amount, 0), currency: request.currency }
  }
  const spot = (kind: ItemKind, from: { id: string; name: string; position?: GeoPoint } | undefined, ref: string) =>
    from
      ? { candidateId: guideSpotId(from.id), title: from.name, kind, position: from.position, cost: priceOf(ref) }
      : null
  const find = <T extends { id: string }>(all: readonly T[], id: string) => all.find((each) => each.id === id)

  switch (item.kind) {
    case 'visit':
      return spot('attraction', find(candidates.places, item.placeId), item.id)
    case 'meal':
      if (item.restaurantId.startsWith(ownPrefix)) return null
      return spot('restaurant', find(candidates.restaurants, item.restaurantId), item.id)
    case 'move': {
      const leg = find(candidates.legs, item.legId)
      return leg && !leg.id.startsWith(ownPrefix) ? journeySpot(leg, context, priceOf(item.id), locale) : null
    }
    case 'lodging':
    case 'appointment':
      return null
  }
}

/** Where a journey begins or ends: a stop, or where the travelers live. */
export function endOfLeg({ trip, stops }: Pick<PlanningContext, 'trip' | 'stops'>, id: string): PlaceRef | null {
  return id === originId ? trip.origin : (stops.find((stop) => stop.id === id)?.place ?? null)
}

const journeyKinds: Partial<Record<CandidateLeg['mode'], 'train' | 'flight'>> = { train: 'train', flight: 'flight' }

function journeySpot(leg: CandidateLeg, context: PlanningContext, cost: Money | null, locale: Locale): ItemSpot | null {
  const from = endOfLeg(context, leg.from)
  const to = endOfLeg(context, leg.to)
  if (!from || !to) return null
  const kind = journeyKinds[leg.mode] ?? 'transport'
  const title = createServerTranslator(locale)(`agent.proposal.journey.${kind}`, {
    number: leg.name,
    from: from.name,
    to: to.name,
  })
  const position = leg.fromTerminal?.position ?? { lat: from.lat, lng: from.lng }
  return { candidateId: leg.id, title, kind, position, cost }
}

export interface StaySpot extends ItemSpot {
  stopId: string
  /** Counting from 1. */
  day: number
  /** When the travelers come there first, also if only to leave their bags. */
  start: string | null
  nights: number
}

/** One entry for each stay that the plan adds, on the day of its check-in. */
export function spotsOfStays({ request, candidates }: PlanningContext, { stays, days, costs }: Itinerary): StaySpot[] {
  return stays.flatMap(({ id, lodgingId, stopId, checkIn, checkOut }) => {
    const lodging = candidates.lodgings.find((each) => each.id === lodgingId)
    if (!lodging || lodging.id.startsWith(ownPrefix)) return []
    const day = days.findIndex(({ date }) => date === checkIn)
    const first = days[day]?.items.find((item) => item.kind === 'lodging' && item.stayId === id)
    const amount = costs.reduce((sum, line) => (line.ref === id ? sum + line.amount : sum), 0)
    return {
      stopId,
      candidateId: guideSpotId(lodging.id),
      title: lodging.name,
      kind: 'lodging' as const,
      position: lodging.position,
      cost: { amount, currency: request.currency },
      day: Math.max(1, day + 1),
      start: first?.start.slice(0, 10) === checkIn ? first.start.slice(11) : null,
      nights: daysBetween(checkIn, checkOut),
    }
  })
}
