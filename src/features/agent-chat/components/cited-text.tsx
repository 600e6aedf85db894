'use client'
import { ExternalLink } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Popover } from '#components/ui/popover.tsx'
import type { Citation } from '#contract/agent-card.ts'
import { formatInstant } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { type AnswerLine, answerLines } from '../answer-lines.ts'
import { splitCitations } from '../sentences.ts'

/** The agent's words, each source mark beside its claim; the stops of a day stand under each other by the clock. */
export function CitedText({ text, citations }: { text: string; citations: Citation[] }) {
  return (
    <div className="max-w-prose text-base text-ink leading-relaxed [overflow-wrap:anywhere]">
      {answerLines(text).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end
        <AnswerLineView key={index} line={line} citations={citations} />
      ))}
    </div>
  )
}

function AnswerLineView({ line, citations }: { line: AnswerLine | null; citations: Citation[] }) {
  if (!line) return <div aria-hidden className="h-3" />
  const words = <CitedWords text={line.text} citations={citations} />
  if (line.kind === 'heading') return <p className="mb-1 font-semibold text-sm">{words}</p>
  if (line.kind === 'text') return <p>{words}</p>
  return (
    <p className="flex gap-3 py-0.5 text-sm">
      <span className="tabular w-24 shrink-0 text-ink-soft">{line.time}</span> <span className="min-w-0">{words}</span>
    </p>
  )
}

function CitedWords({ text, citations }: { text: string; citations: Citation[] }) {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]))
  let offset = 0
  return splitCitations(text, new Set(byNumber.keys())).map((piece) => {
    const key = offset
    offset += piece.type === 'text' ? piece.text.length : 1
    if (piece.type === 'text') return <Fragment key={key}>{piece.text}</Fragment>
    const citation = byNumber.get(piece.n)
    return citation ? <CitationMark key={key} citation={citation} /> : null
  })
}

function CitationMark({ citation }: { citation: Citation }) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const zone = useReaderZone()
  return (
    <Popover
      label={t('source')}
      trigger={
        <button
          type="button"
          aria-label={t('openSource', { n: citation.n, title: citation.title })}
          className="mx-0.5 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm bg-sunken px-1 align-super font-medium text-ink-soft text-xs tabular-nums leading-none hover:bg-hover hover:text-accent"
        >
          {citation.n}
        </button>
      }
    >
      <p className="font-medium">{citation.title}</p>
      <p className="mt-1 text-ink-soft">
        {citation.source} · {t(`kind.${citation.kind}`)}
      </p>
      {citation.checkedAt && (
        <p className="mt-1 text-ink-faint text-xs">
          {t('checkedAt', {
            when: /T/.test(citation.checkedAt) ? formatInstant(citation.checkedAt, zone, locale) : citation.checkedAt,
          })}
        </p>
      )}
      {citation.url && (
        <a className="link mt-2 inline-flex items-center gap-1" href={citation.url} target="_blank" rel="noreferrer">
          {t('visitSource')} <ExternalLink className="size-3.5" aria-hidden />
        </a>
      )}
    </Popover>
  )
}
