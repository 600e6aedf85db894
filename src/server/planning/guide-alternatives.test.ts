import { describe, expect, it } from 'vitest'
import type { Plan } from '#contract/planning/outcome.ts'
import { planningRequestSchema } from '#contract/planning/request.ts'
import { plan } from '#planning/plan.ts'
import { verify } from '#planning/verify.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { toCandidates } from '../travel/plan-candidates.ts'

const guides = createShippedGuides()
const stopId = 'city'
const dates = ['2026-12-05', '2026-12-06', '2026-12-07', '2026-12-08']

/** Four days from Saturday to Tuesday with lunch and dinner, in the guide's own currency. */
function plansFor(city: string, people: number) {
  const guide = guides.byId(city)
  if (!guide) throw new Error(`no guide ${city}`)
  const candidates = toCandidates([{ stopId, guide }], {
    currency: guide.currency,
    dates,
    people,
    locale: 'en',
    convert: ({ amount }) => amount,
  })
  const request = planningRequestSchema.parse({
    origin: null,
    stops: [{ id: stopId, nights: dates.length - 1, zone: guide.zone, position: guide.center }],
    startDate: dates[0],
    party: { adults: people },
    currency: guide.currency,
    meals: [
      { kind: 'lunch', from: '11:30', to: '14:30', minutes: 60 },
      { kind: 'dinner', from: '17:30', to: '21:00', minutes: 75 },
    ],
    transport: { between: [], local: ['walk', 'transit', 'taxi'] },
  })
  const { plans } = plan({ request, candidates })
  for (const { itinerary } of plans) expect(verify({ request, candidates, itinerary })).toEqual([])
  return plans
}

/** What a first visitor comes for stands in every plan, and does not count as shared. */
function choicesOf({ itinerary }: Plan, icons: ReadonlySet<string>): string[] {
  const ids = itinerary.days.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'visit' ? item.placeId : item.kind === 'meal' ? item.restaurantId : [])),
  )
  return [...new Set(ids)].filter((id) => !icons.has(id))
}

function iconsOf(city: string): ReadonlySet<string> {
  const places = guides.byId(city)?.attractions ?? []
  return new Set(places.filter(({ prominence }) => prominence !== undefined).map(({ id }) => `${city}/${id}`))
}

describe.each(['paris', 'chengdu', 'tokyo', 'xian', 'kyoto'])('alternatives for %s', (city) => {
  it.each([1, 2])('cost more from saver to comfort and show different things to %i', (people) => {
    const plans = plansFor(city, people)
    const icons = iconsOf(city)
    expect(plans.map(({ intent }) => intent)).toEqual(['saver', 'balanced', 'comfort'])
    const totals = plans.map(({ itinerary }) => itinerary.total)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
    for (const [index, one] of plans.entries()) {
      for (const other of plans.slice(index + 1)) {
        const [a, b] = [choicesOf(one, icons), choicesOf(other, icons)]
        const shared = a.filter((id) => b.includes(id)).length
        expect(shared).toBeLessThanOrEqual(Math.min(a.length, b.length) / 2)
      }
    }
  })
})
