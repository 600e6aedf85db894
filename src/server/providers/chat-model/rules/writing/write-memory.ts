// The answer to a message about what is remembered of the traveler.
import { forgetSpec, recallMemorySpec, rememberSpec } from '#contract/agent-tools/memory-tools.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'

/** null where no such tool was called. */
export function writeMemory(transcript: Transcript): string | null {
  const t = createServerTranslator(transcript.context.locale)
  const [recalled] = resultsOf(transcript, recallMemorySpec)
  const [noted] = resultsOf(transcript, rememberSpec)
  const [found] = resultsOf(transcript, forgetSpec)
  const { status } = recalled?.value ?? noted?.value ?? found?.value ?? {}
  if (status === undefined) return null
  if (status !== 'ok') return t(`replies.memory.${status}`)
  if (noted) return t('replies.memory.remember')
  if (found) return t(found.value.found.length > 0 ? 'replies.memory.forget' : 'replies.memory.nothingLikeIt')
  const texts = recalled?.value.memories.map(({ text }) => text) ?? []
  return texts.length === 0
    ? t('replies.memory.nothing')
    : t('replies.memory.recall', { memories: joinTexts('clauses', texts, transcript.context.locale) })
}
