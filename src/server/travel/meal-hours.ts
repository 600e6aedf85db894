// When people of a country usually eat. Sources: opening hours of the restaurants in the guides and the customs that the national
// tourist boards describe (Spain.info, Italia.it, visitbritain.com and others), rounded to half hours.
import type { MealRequest } from '#contract/planning/request.ts'

type Span = readonly [from: string, to: string]
type Rest = { from: string; to: string }

const anywhere: { lunch: Span; dinner: Span } = { lunch: ['12:00', '14:00'], dinner: ['18:30', '21:00'] }

/** The whole meal lies within. */
const byCountry: Record<string, { lunch: Span; dinner: Span }> = {
  AE: { lunch: ['12:30', '15:00'], dinner: ['19:30', '22:30'] },
  AT: { lunch: ['12:00', '14:00'], dinner: ['18:00', '21:00'] },
  AU: { lunch: ['12:00', '14:00'], dinner: ['18:00', '20:30'] },
  CN: { lunch: ['11:30', '13:30'], dinner: ['17:30', '20:00'] },
  EG: { lunch: ['13:00', '16:00'], dinner: ['19:30', '22:30'] },
  ES: { lunch: ['13:30', '16:00'], dinner: ['20:30', '22:30'] },
  FR: { lunch: ['12:00', '14:00'], dinner: ['19:30', '22:00'] },
  GB: { lunch: ['12:00', '14:00'], dinner: ['18:00', '21:00'] },
  HK: { lunch: ['12:00', '14:30'], dinner: ['18:30', '21:00'] },
  ID: { lunch: ['12:00', '14:00'], dinner: ['18:30', '21:00'] },
  IS: { lunch: ['11:30', '14:00'], dinner: ['18:00', '21:00'] },
  IT: { lunch: ['12:30', '14:30'], dinner: ['19:30', '21:30'] },
  JP: { lunch: ['11:30', '14:00'], dinner: ['18:00', '20:30'] },
  KR: { lunch: ['11:30', '13:30'], dinner: ['18:00', '20:30'] },
  NL: { lunch: ['12:00', '14:00'], dinner: ['18:00', '20:30'] },
  SG: { lunch: ['12:00', '14:00'], dinner: ['18:30', '21:00'] },
  TH: { lunch: ['11:30', '13:30'], dinner: ['18:00', '20:30'] },
  TR: { lunch: ['12:00', '14:30'], dinner: ['19:00', '22:00'] },
  US: { lunch: ['11:30', '14:00'], dinner: ['18:00', '21:00'] },
}
const minutes = { lunch: 60, dinner: 75 }

/** Lunch and dinner as people have them there; with children dinner begins up to an hour earlier, not before 17:00, and the meal stays as long. */
function usualMeals(country: string, children: number): MealRequest[] {
  const { lunch, dinner } = byCountry[country] ?? anywhere
  const [from, to] = dinner
  return [
    { kind: 'lunch', from: lunch[0], to: lunch[1], minutes: minutes.lunch },
    { kind: 'dinner', from: children > 0 ? earlier(from) : from, to, minutes: minutes.dinner },
  ]
}

/** Nobody wants dinner before this hour. */
const earliestDinner = '17:00'

function earlier(from: string): string {
  return [clockBefore(from, 60), earliestDinner].sort().at(-1) ?? from
}

const usualDay = { start: '09:00', end: '21:30' }
/** A meal may begin this much earlier than usual for the sake of an early end of the day; beyond that it is left out. */
const earlierMinutes = 120
/** Minutes between the first and the last time at which a meal may begin, so that there is a table within reach. */
const choiceMinutes = 60
/** The same before a rest. */
const leastChoice = 30

/** The day of a request with its meals. A usual day is long enough for a usual dinner; a day that was asked for may cut it short, or begin after lunch. */
export function dayAndMeals(
  country: string,
  children: number,
  asked: { start?: string; end?: string; rest?: readonly Rest[] } = {},
): { dayWindow: { start: string; end: string }; meals: MealRequest[] } {
  const meals = usualMeals(country, children)
  const end = [usualDay.end, ...meals.map(({ to }) => to)].sort().at(-1) ?? usualDay.end
  const dayWindow = { start: asked.start ?? usualDay.start, end: asked.end ?? end }
  const later = meals.filter((meal) => dayWindow.start <= clockBefore(meal.to, meal.minutes))
  return {
    dayWindow,
    meals: later
      .map((meal) => (asked.rest ?? []).reduce(beforeRest, beginningAt(meal, dayWindow.start)))
      .flatMap((meal) => endingBy(meal, dayWindow.end)),
  }
}

/** A rest that takes the hours of the meal makes it earlier: who sleeps at noon eats before. */
function beforeRest(meal: MealRequest, rest: Rest): MealRequest {
  const needed = meal.minutes + leastChoice
  const fitsBefore = meal.from <= clockBefore(rest.from, needed)
  const fitsAfter = rest.to <= clockBefore(meal.to, needed)
  const isTaken = rest.from < meal.to && meal.from < rest.to
  return isTaken && !fitsBefore && !fitsAfter ? { ...meal, from: clockBefore(rest.from, needed) } : meal
}

/** A day that begins late in the meal's hours makes it later: there is an hour of choice, as far as kitchens are open. */
function beginningAt(meal: MealRequest, start: string): MealRequest {
  const [to = meal.to] = [meal.to, clockBefore(start, -(choiceMinutes + meal.minutes))].sort().reverse()
  return { ...meal, to }
}

/** Ends with the day; with less than an hour of choice left it begins earlier, where kitchens serve all afternoon. */
function endingBy(meal: MealRequest, end: string): MealRequest[] {
  if (end >= meal.to) return [meal]
  const latestStart = clockBefore(end, meal.minutes)
  if (latestStart < clockBefore(meal.from, earlierMinutes)) return []
  const [from = meal.from] = [meal.from, clockBefore(latestStart, choiceMinutes)].sort()
  return [{ ...meal, from, to: end }]
}

function clockBefore(clock: string, minutes: number): string {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  const total = Math.max(0, hours * 60 + rest - minutes)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
