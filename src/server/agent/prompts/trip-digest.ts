// The trip as a model sees it in every round: what is set, and the items with their ids, within a budget of tokens.

import type { ItineraryItem } from '#contract/itinerary.ts'
import { majorUnits } from '#contract/money-arithmetic.ts'
import type { TripDetail } from '#contract/trip.ts'
import { estimateTokens } from '../../providers/chat-model/estimate-tokens.ts'

/** Of the items; about sixty of them. */
const tokenBudget = 3000

export function tripDigest(trip: TripDetail, budget = tokenBudget) {
  const { title, origin, stops, destination, startDate, durationDays, party, pace, preferences, needs, tasks } = trip
  const items = trip.itinerary.toSorted((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity))
  const lines: string[] = []
  let used = 0
  for (const item of items) {
    const line = lineOf(item)
    used += estimateTokens(line)
    if (used > budget) break
    lines.push(line)
  }
  const open = tasks.filter(({ status }) => status === 'todo')
  return {
    title,
    from: origin?.name ?? null,
    to: stops.length > 0 ? stops.map(({ place, nights }) => ({ place: place.name, nights })) : [destination.name],
    startDate,
    days: durationDays,
    party,
    pace,
    budget: trip.budget ? moneyText(trip.budget) : null,
    planned: moneyText(trip.summary.plannedCost),
    preferences,
    needs,
    /** id, day, time, kind, title, cost, state. */
    items: lines,
    /** Items that did not fit: get_trip has them. */
    moreItems: items.length - lines.length,
    openTasks: open.slice(0, 10).map((task) => task.title),
  }
}

function lineOf({ id, day, start, end, kind, title, cost, booking, pinned }: ItineraryItem): string {
  const time = [start, end].filter(Boolean).join('-')
  const states = [booking === 'none' ? '' : booking, pinned ? 'pinned' : ''].filter(Boolean).join(' ')
  const price = cost ? moneyText(cost) : ''
  return [id, day === null ? 'unscheduled' : `day ${day}`, time, kind, title.slice(0, 60), price, states].join(' | ')
}

function moneyText(money: { amount: number; currency: string }): string {
  return `${majorUnits(money)} ${money.currency}`
}
