// Single changes that propose_itinerary made.
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import { changeText } from './answers/change-text.ts'

/** null where none was proposed. */
export function writeItemChanges(transcript: Transcript): string | null {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [proposed] = resultsOf(transcript, proposeItinerarySpec)
  if (!proposed || proposed.value.changes.length === 0) return null
  const [found] = resultsOf(transcript, findPlacesSpec)
  const actions = proposed.value.changes.map((change) => changeText(change, locale))
  const cite = proposed.value.changes.some(({ type }) => type === 'item.add') ? (found?.cite ?? '') : ''
  const sentences = [
    t('replies.itemChange.proposed', { change: joinTexts('clauses', actions, locale) }),
    cite,
    t('replies.itemChange.gate'),
  ]
  return joinTexts('sentences', sentences, locale)
}
