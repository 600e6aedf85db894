import type { CandidatesInput } from '#contract/planning/candidates.ts'
import type { PlanningRequestInput } from '#contract/planning/request.ts'
import { plan } from '../plan.ts'
import { sampleCandidates, sampleRequest } from './sample-trip.ts'

/** Three days in one city, of whose places the first, changed, is the must-see. */
export function planCity(
  first: Partial<CandidatesInput['places'][number]>,
  overrides: Partial<PlanningRequestInput> = {},
) {
  const request = sampleRequest({
    origin: null,
    stops: [{ id: 'north', nights: 2, zone: 'Asia/Shanghai', position: { lat: 39.9, lng: 116.4 } }],
    mustSee: ['north-p0'],
    appointments: [],
    cuisines: [],
    budget: null,
    ...overrides,
  })
  const places = sampleCandidates().places.filter(({ stopId }) => stopId === 'north')
  const candidates = sampleCandidates({ places: places.map((place, n) => (n === 0 ? { ...place, ...first } : place)) })
  return { request, candidates, outcome: plan({ request, candidates, limits: { iterations: 300 }, seed: 4 }) }
}
