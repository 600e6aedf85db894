import type { z } from 'zod'
import type { searchKnowledgeSpec } from '#contract/agent-tools/search-knowledge.ts'
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'

const shownNotes = 3

export function writeNotes({ value }: Result<z.output<typeof searchKnowledgeSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { asked, notes, citations } = value
  if (notes.length === 0) return t('replies.answers.notes.none', { asked })
  const lines = notes.slice(0, shownNotes).map(({ title, excerpt }, index) => {
    const number = citations[index]
    const text = excerpt.replace(/\s+/g, ' ').trim()
    return t('replies.answers.notes.line', { title, text, cite: number === undefined ? '' : `[${number}]` })
  })
  return [t('replies.answers.notes.intro', { count: lines.length }), ...lines].join('\n')
}
