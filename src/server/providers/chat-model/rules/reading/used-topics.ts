// Topics that a clause gives a value of, or that its act is about.
import { type ActName, editActs } from './acts/act-names.ts'
import { hasPreferences, type Slots } from './slots.ts'
import type { Topic } from './text/topic-words.ts'

export function topicsOfSlots(slots: Slots): Topic[] {
  const { days, startDate, period, dayStart, dayEnd, arrive, depart, budget, noBudget, option } = slots
  const { party, crowd, food, diets, refusedFoods, cuisines, interests, stops, origin } = slots
  const hasTime = [days, startDate, period, dayStart, dayEnd, arrive, depart].some((value) => value !== undefined)
  const hasFood = food || diets || refusedFoods || cuisines.length > 0 || interests.includes('food')
  return [
    ...(party || crowd || hasPreferences(slots) ? (['people'] as const) : []),
    ...(budget || noBudget || option ? (['money'] as const) : []),
    ...(hasTime ? (['time', 'journey'] as const) : []),
    ...(origin ? (['journey'] as const) : []),
    ...(dayEnd || dayStart || stops ? (['lodging'] as const) : []),
    ...(hasFood ? (['food'] as const) : []),
  ]
}

const edits = new Set<ActName>(editActs)
const topics: Partial<Record<ActName, readonly Topic[]>> = {
  facts: ['money', 'time', 'people', 'journey', 'food'],
  route: ['time', 'journey', 'lodging', 'people'],
  places: ['food', 'time', 'people', 'money'],
  weather: ['time', 'people'],
  best_time: ['time'],
  packing: ['time'],
  country: ['money', 'journey', 'food', 'people', 'time'],
  convert: ['money'],
  lodging: ['lodging', 'money', 'time', 'people'],
  flights: ['journey', 'time', 'money', 'people'],
  trains: ['journey', 'time', 'money', 'people'],
  estimate: ['money', 'time', 'people'],
  budget: ['money', 'time', 'people'],
  feasible: ['time'],
  show_plan: ['time', 'food', 'journey', 'lodging'],
  tasks: ['time', 'lodging', 'journey'],
  leave: ['journey', 'time', 'lodging'],
  booked: ['lodging', 'money', 'time'],
}

export function topicsOfAct(act: ActName): readonly Topic[] {
  return topics[act] ?? (edits.has(act) ? ['time', 'food', 'people'] : [])
}
