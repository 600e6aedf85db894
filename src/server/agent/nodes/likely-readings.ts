// What an unclear message may have meant, as messages that the reader understands.
import { en, type ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { likelyActs } from '../../providers/chat-model/rules/reading/likely-acts.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import type { Turn } from '../turn/state.ts'

type Reading = keyof ServerMessages['agent']['readings']
type EditReading = keyof ServerMessages['agent']['editReadings']

const mostReadings = 3
/** Where too few acts are likely, these are offered as well. */
const usual: Reading[] = ['wish', 'places', 'show_plan']

/** Two or three; empty where the message was understood. */
export function likelyReadings({ input, today, toolParts, proposal, locale }: Turn): string[] {
  const answered = toolParts.some((part) => part.type === 'tool' && part.name !== 'get_trip')
  if (answered || proposal || input.command) return []
  const t = createServerTranslator(locale)
  const likely = likelyActs(input.text, tripContext(input.trip, today))
  if (!likely) return []
  const hasPlan = input.trip.itinerary.length > 0
  const texts = likely.flatMap(({ act, title, day }): string[] => {
    // What was said is of a part: planning all of it anew is one way to mean it.
    if (act === 'wish' && hasPlan) return [t('agent.editReadings.replan')]
    if (isReading(act)) return [t(`agent.readings.${act}`)]
    if (!isEditReading(act)) return []
    if (act === 'easier') return day ? [t('agent.editReadings.easier', { day })] : []
    return title ? [t(`agent.editReadings.${act}`, { title })] : []
  })
  const possible = usual.filter((act) => act !== 'show_plan' || hasPlan)
  const readings = possible.flatMap((act) => (act === 'wish' && hasPlan ? [] : t(`agent.readings.${act}`)))
  return [...new Set([...texts, ...readings])].slice(0, mostReadings)
}

function isReading(act: string): act is Reading {
  return Object.hasOwn(en.agent.readings, act)
}

function isEditReading(act: string): act is EditReading {
  return Object.hasOwn(en.agent.editReadings, act)
}
