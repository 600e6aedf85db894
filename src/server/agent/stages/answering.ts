// Tools that look things up and change nothing.
import { bestTime } from '../tools/best-time.ts'
import { budgetStatus } from '../tools/budget-status.ts'
import { checkFeasibility } from '../tools/check-feasibility.ts'
import { compareOptions } from '../tools/compare-options.ts'
import { convertCurrency } from '../tools/convert-currency.ts'
import { countryFacts } from '../tools/country-facts.ts'
import { entryRequirements } from '../tools/entry-requirements.ts'
import { estimateBudget } from '../tools/estimate-budget.ts'
import { findLodging } from '../tools/find-lodging.ts'
import { findPlaces } from '../tools/find-places.ts'
import { findFlights, findTrains } from '../tools/find-transport.ts'
import { getTrip } from '../tools/get-trip.ts'
import { getWeather } from '../tools/get-weather.ts'
import { packingList } from '../tools/packing-list.ts'
import { placeFacts } from '../tools/place-facts.ts'
import { routeBetween } from '../tools/route-between.ts'
import { searchKnowledge } from '../tools/search-knowledge.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'

/** Stages restrict what is changed, not what is answered. */
export function answeringTools(deps: ToolDependencies): AgentTool[] {
  return [
    getTrip(deps),
    findPlaces(deps),
    placeFacts(deps),
    routeBetween(deps),
    getWeather(deps),
    findFlights(deps),
    findTrains(deps),
    bestTime(deps),
    budgetStatus(deps),
    checkFeasibility(deps),
    compareOptions(deps),
    convertCurrency(deps),
    countryFacts(deps),
    entryRequirements(deps),
    estimateBudget(deps),
    findLodging(deps),
    packingList(deps),
    searchKnowledge(deps),
  ]
}
