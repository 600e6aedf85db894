// What an unclear message may have meant, as messages that the reader understands.
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { updateBriefSpec } from '#contract/agent-tools/update-brief.ts'
import { en, type ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { likelyActs, openPart } from '../../providers/chat-model/rules/reading/likely-acts.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import type { Turn } from '../turn/state.ts'

type Reading = keyof ServerMessages['agent']['readings']
type EditReading = keyof ServerMessages['agent']['editReadings']

const mostReadings = 3
/** They answer nothing. */
const silent = new Set<string>([getTripSpec.name, updateBriefSpec.name])
/** Where too few acts are likely, these are offered as well. */
const usual: Reading[] = ['wish', 'places', 'show_plan']

/** Two or three; empty where the message was understood. */
export function likelyReadings({ input, today, toolParts, proposal, locale }: Turn): string[] {
  const answered = toolParts.some((part) => part.type === 'tool' && !silent.has(part.name))
  if (answered || proposal || input.command) return []
  const t = createServerTranslator(locale)
  const context = tripContext(input.trip, today)
  const part = openPart(input.text, context)
  if (part) {
    const { tag, emptiest, fullest } = part
    const first = tag
      ? t('agent.editReadings.addKind', { kind: tagName(tag, locale), day: emptiest })
      : t('agent.editReadings.easier', { day: fullest })
    return [first, t('agent.editReadings.replan'), t('agent.readings.show_plan')]
  }
  const likely = likelyActs(input.text, context)
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
