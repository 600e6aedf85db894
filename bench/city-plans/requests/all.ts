import type { PlanCase } from '../plan-case.ts'
import { familiesAndSeniors } from './families-and-seniors.ts'
import { journeysAndSeasons } from './journeys-and-seasons.ts'
import { mealsAndMoney } from './meals-and-money.ts'
import { placesAndPace } from './places-and-pace.ts'

/** The realism set: what people ask for. */
export const realisticRequests: PlanCase[] = [
  ...familiesAndSeniors,
  ...mealsAndMoney,
  ...journeysAndSeasons,
  ...placesAndPace,
]
