// The question that a clause asks, as calls of the answering tools.
import { bestTimeSpec } from '#contract/agent-tools/best-time.ts'
import { budgetStatusSpec } from '#contract/agent-tools/budget-status.ts'
import { checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import { compareOptionsSpec } from '#contract/agent-tools/compare-options.ts'
import { countryFactsSpec } from '#contract/agent-tools/country-facts.ts'
import { estimateBudgetSpec } from '#contract/agent-tools/estimate-budget.ts'
import { findFlightsSpec, findTrainsSpec } from '#contract/agent-tools/find-transport.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import { searchKnowledgeSpec } from '#contract/agent-tools/search-knowledge.ts'
import { addDays } from '../../../../../kernel/calendar.ts'
import type { CityMention } from '../names/city-names.ts'
import { dayNumber } from '../names/day-references.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { MarkedText } from '../text/marked-text.ts'
import { readParty } from '../values/party.ts'
import { readTripDates } from '../values/trip-dates.ts'
import { readDays } from '../values/trip-days.ts'
import type { Clause } from './clause.ts'
import { convertCall } from './convert-call.ts'
import { countryTopics } from './country-topics.ts'
import { entryCall } from './entry-call.ts'
import { factsCalls } from './facts-calls.ts'
import { mealsAsked } from './meals-question.ts'
import { notesQuestion } from './notes-question.ts'
import { placeName } from './place-name.ts'
import { routeCall } from './route-call.ts'
import { lodgingCall, placesCalls } from './search-calls.ts'
import { asksForTasks } from './tasks-question.ts'
import { callOf, type ToolCall } from './tool-call.ts'
import { weatherCalls } from './weather-calls.ts'

/** Empty where something that the tool needs was not said. */
export function questionCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text, cities } = clause
  const asked = notesQuestion(text)
  if (asked) return [callOf(searchKnowledgeSpec, { query: asked.slice(0, 300) })]
  const city = cities.find(({ isCountry }) => !isCountry)?.name
  switch (clause.act) {
    case 'facts':
      return factsCalls(clause, context)
    case 'route':
    case 'leave':
      return isBetweenCities(clause) ? [callOf(findTrainsSpec, transport(clause, context))] : routeCall(clause, context)
    case 'places':
      return placesCalls(clause, context)
    case 'lodging':
      return lodgingCall(clause, context)
    case 'weather':
      return weatherCalls(clause, context)
    case 'best_time':
      return [callOf(bestTimeSpec, { city, month: monthOf(text, context) })]
    case 'packing':
      return [callOf(packingListSpec, {})]
    case 'entry':
      return [entryCall(clause)]
    case 'country':
      return [callOf(countryFactsSpec, { country: countryAsked(clause), topics: countryTopics(text) })]
    case 'convert':
      return [convertCall(clause, context)]
    case 'flights':
    case 'trains':
      return [callOf(clause.act === 'flights' ? findFlightsSpec : findTrainsSpec, transport(clause, context))]
    case 'compare':
      return compareCalls(clause, context)
    case 'estimate': {
      const party = readParty(new MarkedText(text))
      return [
        callOf(estimateBudgetSpec, {
          city,
          days: readDays(new MarkedText(text)),
          ...(party &&
            !party.isGuess &&
            party.adults > 0 && { party: { adults: party.adults, children: party.children } }),
        }),
      ]
    }
    case 'budget':
      return [callOf(budgetStatusSpec, {})]
    case 'feasible':
      return [callOf(checkFeasibilitySpec, feasibilityAsked(clause, context))]
    case 'tasks':
      return [callOf(getTripSpec, {}), ...(asksForTasks(text) ? [] : [callOf(proposeTasksSpec, {})])]
    case 'show_plan':
      return [callOf(getTripSpec, {})]
    default:
      return []
  }
}

function feasibilityAsked({ text, days }: Clause, context: ReadingContext) {
  const meals = mealsAsked(text)
  if (meals) return { day: dayNumber(days[0]?.day, context), meals }
  return { day: dayNumber(days[0]?.day ?? context.recentDay, context) }
}

/** Too far apart for a way through a town, and other cities than those of the trip as well. */
function isBetweenCities({ cities, mentions }: Clause): boolean {
  return mentions.length === 0 && cities.filter(({ isCountry }) => !isCountry).length > 1
}

function monthOf(text: string, { today }: ReadingContext): number | undefined {
  const { period } = readTripDates(new MarkedText(text), today)
  return period ? Number(period.earliest.slice(5, 7)) : undefined
}

/** "Do my UK plugs fit in France?" asks about France, "will my UK charger work?" about where the trip goes. */
function countryAsked({ text, cities }: Clause): string | undefined {
  const isOwn = ({ end }: CityMention) =>
    /^(?:的|'s)?\s?(?:\w+ )?(?:plugs?|chargers?|adapters?|appliances?|passports?|cards?|phones?|插头|充电器|电器|护照|手机|卡)/iu.test(
      text.slice(end),
    )
  const isHome = ({ start, end }: CityMention) =>
    /(?:\bfrom|从|来自|\b(?:we|i) live in) ?(?:the )?$/iu.test(text.slice(0, start)) ||
    /^(?:那边)?(?:飞)?(?:过来|来的|过去|出发|人(?!民))/u.test(text.slice(end))
  const isGoal = ({ start }: CityMention) =>
    /(?:\b(?:in|to|for|at)|在|去|到|来) ?(?:the )?$/iu.test(text.slice(0, start))
  const asked = cities.filter((city) => !isHome(city))
  return (asked.find(isGoal) ?? asked.find((city) => !isOwn(city)))?.name
}

function transport(
  { text, cities, days, times }: Clause,
  context: ReadingContext,
): Parameters<typeof callOf<typeof findFlightsSpec.input>>[1] {
  const isGoal = ({ start }: CityMention) => /(?:到|去|飞|\bto|\bfor) ?$/iu.test(text.slice(0, start))
  const places = cities.filter(({ isCountry }) => !isCountry)
  const said = cities.find(
    ({ start, end }) =>
      /(?:从|\bfrom) ?$/iu.test(text.slice(0, start)) || /^(?:过去|飞|到|出发|坐)/u.test(text.slice(end)),
  )
  // Of two cities the one that is no goal is where the way begins: "Munich to Salzburg", "between Munich and Salzburg".
  const from = said ?? (places.length > 1 ? (places.find((city) => !isGoal(city)) ?? places[0]) : undefined)
  const to = cities.find((city) => city !== from && (isGoal(city) || from !== undefined))
  const { start } = readTripDates(new MarkedText(text), context.today)
  const day = dayNumber(days[0]?.day, context)
  const date = day && context.startDate ? addDays(context.startDate, day - 1) : start
  const isReturn = /回程|返程|回来|回家|\b(?:back|home|return)\b/iu.test(text)
  const [time] = times
  return {
    from: from?.name,
    to: to?.name,
    date,
    ...(isReturn && !from && { isReturn }),
    ...(/直飞|直达|\b(?:direct|nonstop|non-stop)\b/iu.test(text) && { directOnly: true }),
    ...(/最快|fastest/iu.test(text) && { sort: 'duration' as const }),
    ...(time && /之?后|after/iu.test(text) && { departAfter: time.time }),
    ...(time && /之?前|before/iu.test(text) && { departBefore: time.time }),
  }
}

function compareCalls(clause: Clause, context: ReadingContext): ToolCall[] {
  const cities = clause.cities.filter(({ isCountry }) => !isCountry).map(({ name }) => name)
  if (/飞机|高铁|火车|\b(?:fly\w*|flights?|plane|trains?)\b/iu.test(clause.text)) {
    const { from, to, date } = transport(clause, context)
    return [callOf(compareOptionsSpec, { way: { ...(from && { from }), ...(to && { to }), ...(date && { date }) } })]
  }
  const places = clause.mentions.map(({ place }) => place.name)
  if (places.length >= 2) return [callOf(compareOptionsSpec, { places: places.slice(0, 5) })]
  if (cities.length >= 2) return [callOf(compareOptionsSpec, { cities: cities.slice(0, 4) })]
  const name = placeName(clause, context)
  return name ? [callOf(placeFactsSpec, { name })] : []
}
