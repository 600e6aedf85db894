// What was marked and rated, as it waits for a yes.
import type { z } from 'zod'
import type { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf } from './answer-texts.ts'

const mostCandidates = 4

export function writeReviews({ value }: Result<z.output<typeof reviewItemsSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const lines = value.results.map(({ status, titles, outcome, rating, candidates }) => {
    if (status === 'done' || status === 'unchanged')
      return t(`replies.reviews.${status}`, {
        items: listOf(titles, locale),
        outcome: outcome ?? 'none',
        rating: rating ?? 0,
      })
    const there = candidates.slice(0, mostCandidates).map(({ title }) => title)
    return t(`replies.reviews.${status}`, { items: listOf(there, locale), count: there.length })
  })
  const isProposed = value.results.some(({ status }) => status === 'done')
  return [...lines, isProposed ? t('replies.reviews.waits') : ''].filter(Boolean).join('\n')
}
