// What a pricing rule costs this party, for the search.
import type { CostLine, PriceRule } from '#contract/planning/pricing.ts'
import type { PlanningRequest } from '#contract/planning/request.ts'

export type Quote = Pick<CostLine, 'per' | 'units' | 'amount' | 'known'>

export type Occasion = { party: PlanningRequest['party']; nights?: readonly string[]; rooms?: number }

export function quote(rule: PriceRule | null, { party, nights = [], rooms = 1 }: Occasion): Quote {
  const people = party.adults + party.children
  if (!rule) return { per: 'once', units: 0, amount: 0, known: false }
  const bill = (units: number, amount: number): Quote => ({ per: rule.per, units, amount, known: true })
  switch (rule.per) {
    case 'person':
      return bill(people, party.adults * rule.amount + party.children * (rule.childAmount ?? rule.amount))
    case 'vehicle': {
      const vehicles = Math.ceil(people / rule.capacity)
      return bill(vehicles, vehicles * rule.amount)
    }
    case 'room':
    case 'night': {
      const units = rule.per === 'room' ? rooms : 1
      const nightly = nights.map((date) => rule.amountByDate?.[date] ?? rule.amount)
      return bill(units, units * nightly.reduce((sum, amount) => sum + amount, 0))
    }
    case 'once':
      return bill(1, rule.amount)
  }
}

/** Rooms that hold the party. */
export function roomsFor(rule: PriceRule, party: PlanningRequest['party']): number {
  const needed = rule.per === 'room' ? Math.ceil((party.adults + party.children) / rule.capacity) : 1
  return Math.max(needed, party.rooms ?? 1)
}
