import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bestTimeSpec } from './best-time.ts'
import { budgetStatusSpec } from './budget-status.ts'
import { checkFeasibilitySpec } from './check-feasibility.ts'
import { compareOptionsSpec } from './compare-options.ts'
import { convertCurrencySpec } from './convert-currency.ts'
import { countryFactsSpec } from './country-facts.ts'
import { entryRequirementsSpec } from './entry-requirements.ts'
import { budgetCategories, estimateBudgetSpec } from './estimate-budget.ts'
import { findLodgingSpec } from './find-lodging.ts'
import { findPlacesSpec } from './find-places.ts'
import { findFlightsSpec, findTrainsSpec } from './find-transport.ts'
import { getWeatherSpec } from './get-weather.ts'
import { packingListSpec } from './packing-list.ts'
import { placeFactsSpec } from './place-facts.ts'
import { type ResolvedPlace, resolvedPlaceSchema } from './place-reference.ts'
import { routeBetweenSpec } from './route-between.ts'
import { searchKnowledgeSpec } from './search-knowledge.ts'

/** With the least that a model has to say. */
const calls = [
  [bestTimeSpec, {}],
  [budgetStatusSpec, {}],
  [checkFeasibilitySpec, {}],
  [compareOptionsSpec, { way: {} }],
  [convertCurrencySpec, {}],
  [countryFactsSpec, {}],
  [entryRequirementsSpec, {}],
  [estimateBudgetSpec, {}],
  [findFlightsSpec, {}],
  [findLodgingSpec, {}],
  [findPlacesSpec, {}],
  [findTrainsSpec, {}],
  [getWeatherSpec, {}],
  [packingListSpec, {}],
  [placeFactsSpec, { name: '金沙遗址博物馆' }],
  [routeBetweenSpec, { from: 'airport', to: 'hotel' }],
  [searchKnowledgeSpec, { query: 'visa' }],
] as const

describe('answering tools', () => {
  it.each(calls.map(([spec, args]) => ({ spec, args, name: spec.name })))('$name takes its least arguments', (call) => {
    expect(call.spec.input.safeParse(call.args).success).toBe(true)
  })

  it('have different names and arguments that JSON Schema can describe', () => {
    expect(new Set(calls.map(([{ name }]) => name)).size).toBe(calls.length)
    for (const [{ input }] of calls) expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object' })
  })

  it('refuse endless names, reversed numbers and several questions at once', () => {
    expect(placeFactsSpec.input.safeParse({ name: 'x'.repeat(5000) }).success).toBe(false)
    expect(findLodgingSpec.input.safeParse({ nights: -1 }).success).toBe(false)
    expect(compareOptionsSpec.input.safeParse({ way: {}, places: ['a', 'b'] }).success).toBe(false)
  })

  it('name a resolved place by its kind', () => {
    const place: ResolvedPlace = { id: null, name: 'Chengdu', kind: 'city', lat: 30.66, lng: 104.06 }
    expect(resolvedPlaceSchema.parse(place)).toEqual(place)
    expect(budgetCategories).toContain('lodging')
  })
})
