import { describe, expect, it } from 'vitest'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { plan } from '#planning/plan.ts'
import { convertMoney } from '../providers/exchange-rates/convert-money.ts'
import { createShippedExchangeRates } from '../providers/exchange-rates/shipped-exchange-rates.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'
import { toCandidates } from './plan-candidates.ts'

const guides = createShippedGuides()
const dates = ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15']

async function candidatesOf(...visited: CityGuide[]) {
  const [table] = (await createShippedExchangeRates().latest()).items
  if (!table) throw new Error('the rate table is empty')
  return toCandidates(
    visited.map((guide, index) => ({ stopId: `stop-${index}`, guide })),
    {
      currency: 'CNY',
      dates,
      people: 2,
      locale: 'en',
      convert: (money) => convertMoney(table, money, 'CNY')?.amount ?? 0,
    },
  )
}

function guide(id: string): CityGuide {
  const found = guides.byId(id)
  if (!found) throw new Error(`no guide ${id}`)
  return found
}

describe('toCandidates', () => {
  it('keeps unknown hours and prices unknown', async () => {
    const chengdu = guide('chengdu')
    const { places } = await candidatesOf(chengdu)
    const unknown = chengdu.attractions.filter(({ hours }) => hours === null).map(({ id }) => `chengdu/${id}`)
    expect(unknown.length).toBeGreaterThan(0)
    expect(places.filter(({ hours }) => hours.weekly === null).map(({ id }) => id)).toEqual(unknown)
  })

  it('prices every night of a room in the currency of the plan', async () => {
    const { lodgings } = await candidatesOf(guide('tokyo'))
    for (const { price } of lodgings) {
      if (price.per !== 'room') throw new Error('a room is priced by the room')
      expect(Object.keys(price.amountByDate ?? {})).toEqual(dates.slice(0, -1))
      expect(price.amount).toBeGreaterThan(5000)
    }
  })

  it('serves two stops from one guide without doubled ids', async () => {
    const { places } = await candidatesOf(guide('xian'), guide('chengdu'), guide('xian'))
    expect(places.filter(({ id }) => id.endsWith('@stop-2')).length).toBe(guide('xian').attractions.length)
  })

  it('brings what lies far out of town within reach of a day', async () => {
    const { distance } = await candidatesOf(guide('chengdu'))
    const toLeshan = distance.connections?.filter(
      ({ from, to }) => from === 'chengdu/temple-house' && to === 'chengdu/leshan-buddha',
    )
    expect(toLeshan?.map(({ mode }) => mode).sort()).toEqual(['taxi', 'transit'])
    for (const { minutes } of toLeshan ?? []) expect(minutes).toBeLessThan(240)
  })

  it.each(guides.all().map(({ id }) => id))('%s fills three good days', async (id) => {
    const request: PlanningRequestInput = {
      origin: null,
      stops: [{ id: 'stop-0', nights: 2, zone: guide(id).zone, position: guide(id).center }],
      startDate: '2027-04-12',
      party: { adults: 2 },
      currency: 'CNY',
      pace: 'balanced',
      transport: { between: [], local: ['walk', 'transit', 'taxi'] },
      meals: [{ kind: 'lunch', from: '11:30', to: '14:00', minutes: 60 }],
    }
    const candidates = await candidatesOf(guide(id))
    const outcome = plan({ request, candidates, limits: { iterations: 60 }, seed: 1 })
    expect(outcome.status).toBe('ok')
    const days = outcome.plans.find(({ intent }) => intent === 'balanced')?.itinerary.days ?? []
    expect(days.map(({ items }) => items.filter(({ kind }) => kind === 'visit').length >= 2)).toEqual([
      true,
      true,
      true,
    ])
  })
})
