// Suggestions of what to say next, after what happened in this turn; at most four.
import type { ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Turn } from '../turn/state.ts'

type FollowUp = keyof ServerMessages['agent']['followUps']

const maxFollowUps = 4

export function followUps(turn: Turn): string[] {
  const t = createServerTranslator(turn.locale)
  return chooseFollowUps(turn)
    .slice(0, maxFollowUps)
    .map((key) => t(`agent.followUps.${key}`))
}

function chooseFollowUps({ input, memory, proposal, toolParts, elsewhere }: Turn): FollowUp[] {
  if (input.stage !== 'pre') return ['trip', 'weather', 'food']
  const used = new Set(toolParts.flatMap((part) => (part.type === 'tool' ? part.name : [])))
  const hasTasks = proposal?.changes.some(({ type }) => type === 'task.add') || input.trip.tasks.length > 0
  const next: FollowUp = hasTasks ? 'food' : 'tasks'
  if (memory.planning) return ['saver', 'comfort', 'relaxed', next]
  if (elsewhere === null && input.trip.durationDays === null && used.size <= 1 && used.has('get_trip')) {
    return ['threeDays', 'fiveDays', 'week']
  }
  const choices: FollowUp[] = [input.trip.itinerary.length === 0 ? 'plan' : 'trip']
  if (!used.has('find_places')) choices.push('sights')
  if (!used.has('get_weather')) choices.push('weather')
  return [...choices, next]
}
