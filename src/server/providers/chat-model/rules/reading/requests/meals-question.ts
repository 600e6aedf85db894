// "Which of our restaurants are safe for my nut allergy?", 我们行程里哪几家有花生: about the restaurants that the plan has.
import type { DietKind } from '#contract/planning/facts.ts'
import { dietWords, foodWords } from '../values/food-words.ts'

const meals =
  /\b(?:restaurants?|meals?|places to eat|dinners?|lunch(?:es)?|bookings?)\b|餐厅|餐馆|饭店|馆子|几家|[这那些]家?店|[午晚]饭|吃饭的地方/iu
const ours =
  /\b(?:our|my|planned|booked|these|those|in the (?:plan|itinerary)|on the (?:plan|itinerary|list)|all (?:of )?the|any of the|you (?:planned|picked|chose))\b|我们|咱们|行程|计划|安排|订的|选的|这几家|这些/iu
const concern = /\b(?:allerg\w*|intoleran\w*|diets?|safe|suitable|eat there)\b|过敏|忌口|能吃|吃素|素食|清真|安全/iu

/** null where it is asked about something else. */
export function mealsAsked(text: string): { foods: string[]; diets: DietKind[] } | null {
  const named = <Name>(words: readonly (readonly [Name, RegExp])[]) =>
    words.flatMap(([name, pattern]) => (text.search(pattern) >= 0 ? [name] : []))
  const foods = named(foodWords)
  const diets = named(dietWords)
  const isConcern = concern.test(text) || foods.length + diets.length > 0
  return meals.test(text) && ours.test(text) && isConcern ? { foods: foods.slice(0, 10), diets } : null
}
