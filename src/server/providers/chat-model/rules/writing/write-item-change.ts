import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import type { UserRequest } from '../transcript/user-request.ts'

export function writeItemChange(transcript: Transcript, { item }: UserRequest): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  if (!item) return t('replies.noAnswer')
  const [proposed] = resultsOf(transcript, proposeItinerarySpec)
  const change = proposed?.value.changes[0]
  if (!change) return writeNotFound(item, locale)
  const [found] = resultsOf(transcript, findPlacesSpec)
  const { title, day, start, end } = change
  const when = day === null ? t('replies.itemChange.unscheduled') : t('replies.itemChange.day', { day })
  const time = start ? `${start}${end ? `–${end}` : ''}` : ''
  const action = {
    add: () => t(`replies.itemChange.${time ? 'addAt' : 'add'}`, { title, when, time }),
    move: () => t('replies.itemChange.move', { title, when }),
    remove: () => t('replies.itemChange.remove', { title }),
  }[item.act]()
  const cite = item.act === 'add' ? (found?.cite ?? '') : ''
  const sentences = [t('replies.itemChange.proposed', { change: action }), cite, t('replies.itemChange.gate')]
  return joinTexts('sentences', sentences, locale)
}

/** Repeats the name as the traveler wrote it; it states no fact. */
function writeNotFound({ act, name, day }: NonNullable<UserRequest['item']>, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (act === 'move' && !day) return t('replies.itemChange.askDay')
  return t(`replies.itemChange.${act === 'add' ? 'placeNotFound' : 'itemNotFound'}`, { name })
}
