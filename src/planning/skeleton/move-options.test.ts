import { describe, expect, it } from 'vitest'
import { type CandidatesInput, candidatesSchema } from '#contract/planning/candidates.ts'
import { type PlanningRequest, planningRequestSchema } from '#contract/planning/request.ts'
import { frugalWeights, intentWeights } from '#planning/intent-weights.ts'
import { buildModel } from '#planning/model/planning-model.ts'
import { moveOptions } from './move-options.ts'

const date = '2027-04-14'
const stops = ['here', 'there'].map((id) => ({ id, nights: 2, zone: 'Asia/Shanghai' }))
const request = planningRequestSchema.parse({
  origin: null,
  stops,
  startDate: '2027-04-12',
  party: { adults: 2 },
  currency: 'CNY',
  transport: { between: ['train', 'flight'], local: ['walk'] },
})
const clock = (hour: number) => `${date}T${String(hour).padStart(2, '0')}:00`

function leg(
  mode: 'train' | 'flight',
  departs: number,
  hours: number,
  amount: number,
): CandidatesInput['legs'][number] {
  return {
    ...{ id: `${mode} ${departs}`, from: 'here', to: 'there', mode, date, minutes: hours * 60 },
    ...{ departs: clock(departs), arrives: clock(departs + hours) },
    price: { per: 'person', amount },
  }
}

function bestOf(
  legs: CandidatesInput['legs'],
  weights = intentWeights.saver,
  asked: PlanningRequest = request,
): string | undefined {
  const beds = stops.map(({ id }) => ({
    ...{ id: `inn-${id}`, stopId: id },
    price: { per: 'room' as const, amount: 30_000, capacity: 2 },
  }))
  const distance = {
    modes: [{ mode: 'walk' as const, kmh: 5, overheadMinutes: 0, detour: 1.2, maxKm: 5, fare: null }],
    unknownMinutes: 20,
  }
  const candidates = candidatesSchema.parse({
    ...{ currency: 'CNY', places: [], restaurants: [], lodgings: beds, legs, distance },
  })
  const options = moveOptions(buildModel(asked, candidates), weights, {
    ...{ from: 'here', to: 'there', day: 2, role: 'between' },
  })
  return options.toSorted((a, b) => a.penalty - b.penalty)[0]?.leg.id
}

describe('of the services of a day', () => {
  it('one that arrives before the evening is taken, also by those who save', () => {
    const trains = [21, 20, 19, 14, 18].map((departs) => leg('train', departs, 2, 10_000))
    expect(bestOf(trains)).toBe('train 14')
  })

  it('the cheapest one is taken where only cost counts', () => {
    expect(bestOf([leg('train', 14, 2, 10_000), leg('train', 21, 2, 9000)], frugalWeights)).toBe('train 21')
  })

  it('none leaves before the hour that was stated, unless there is no other', () => {
    const late = { ...request, transport: { ...request.transport, notBefore: '15:00' } }
    const early = leg('train', 9, 2, 8000)
    expect(bestOf([early, leg('train', 16, 2, 10_000)], intentWeights.saver, late)).toBe('train 16')
    expect(bestOf([early], intentWeights.saver, late)).toBe('train 9')
  })

  it('a day on the train is worth a dearer flight', () => {
    const services = [leg('train', 8, 12, 40_000), leg('flight', 13, 3, 55_000)]
    expect(bestOf(services, intentWeights.balanced)).toBe('flight 13')
  })
})
