// Suggestions of what to say next, after what happened in this turn; at most four.
import type { ServerMessages } from '#i18n/server/en.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { citiesAskedAbout } from '../../providers/chat-model/rules/reading/cities-asked-about.ts'
import { citiesNamedIn } from '../../providers/chat-model/rules/reading/names/city-names.ts'
import type { Turn } from '../turn/state.ts'
import { likelyReadings } from './likely-readings.ts'

type FollowUp = keyof ServerMessages['agent']['followUps']

const maxFollowUps = 4

export function followUps(turn: Turn): string[] {
  const t = createServerTranslator(turn.locale)
  const readings = likelyReadings(turn)
  if (readings.length > 0) return readings
  const stops = stopQuestions(turn)
  if (stops.length > 0) return stops
  return chooseFollowUps(turn)
    .slice(0, maxFollowUps)
    .map((key) => t(`agent.followUps.${key}`))
}

/** Another city over a plan: as well, or instead. */
function stopQuestions({ input, today, locale, proposal, elsewhere }: Turn): string[] {
  const cities = proposal || elsewhere || input.command ? [] : citiesAskedAbout(input.text, input.trip, today)
  if (cities.length === 0) return []
  const t = createServerTranslator(locale)
  const places = joinTexts(
    'enumeration',
    cities.map((city) => citiesNamedIn(city, locale)),
    locale,
  )
  return [t('agent.stopQuestions.addStop', { places }), t('agent.stopQuestions.takeTrip', { places })]
}

/** Only what can be had: options that were planned, a plan that exists, places that a source knows. */
function chooseFollowUps({ input, memory, proposal, toolParts, elsewhere }: Turn): FollowUp[] {
  const { trip } = input
  const shown: FollowUp[] = trip.itinerary.length > 0 ? ['trip'] : []
  const used = new Set(toolParts.flatMap((part) => (part.type === 'tool' ? part.name : [])))
  if (input.stage === 'on') return notAsked(used, underWay)
  if (input.stage === 'post') return notAsked(used, backHome)
  const hasTasks = proposal?.changes.some(({ type }) => type === 'task.add') || trip.tasks.length > 0
  const next: FollowUp = hasTasks ? 'food' : 'tasks'
  if (memory.planning && memory.planning.plans.length > 1) {
    const proposed = proposedPlan(toolParts)
    const others = memory.planning.plans.flatMap(({ intent }) => (intent === proposed ? [] : intent))
    return [...others, 'relaxed', next]
  }
  if (elsewhere === null && trip.durationDays === null && used.size <= 1 && used.has('get_trip')) {
    return ['threeDays', 'fiveDays', 'week']
  }
  // Planning was tried and found nothing: asking for it again would end the same.
  const isPlannable = !used.has('plan_itinerary')
  const choices: FollowUp[] = shown.length > 0 ? shown : isPlannable ? ['plan'] : []
  if (!used.has('find_places')) choices.push('sights')
  if (!used.has('get_weather')) choices.push('weather')
  return [...choices, next]
}

const underWay: readonly [FollowUp, string][] = [
  ['next', 'today'],
  ['leave', 'leave_by'],
  ['nearby', 'nearby_places'],
  ['weather', 'get_weather'],
]
const backHome: readonly [FollowUp, string][] = [
  ['howItWent', 'summarize_trip'],
  ['spending', 'spending_report'],
  ['preferences', 'extract_preferences'],
  ['nextTrip', 'suggest_next_time'],
  ['report', 'build_report'],
  ['album', 'collect_album'],
]

function notAsked(used: ReadonlySet<string>, questions: readonly [FollowUp, string][]): FollowUp[] {
  return questions.filter(([, tool]) => !used.has(tool)).map(([key]) => key)
}

/** The plan that the turn proposes; the middle one is proposed where none was named. */
function proposedPlan(parts: Turn['toolParts']): unknown {
  const call = parts.findLast((part) => part.type === 'tool' && part.name === 'propose_itinerary' && part.ok === true)
  return call?.type === 'tool' ? call.args.plan : undefined
}
