'use client'
import { ExternalLink } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Popover } from '#components/ui/popover.tsx'
import type { Citation } from '#contract/agent-card.ts'
import { formatChecked } from '#lib/format-checked.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { splitCitations } from '../citations.ts'
import { type ReplyLine, splitReplyLines } from '../reply-lines.ts'

/** An agent's reply with citation marks beside the claims; the items of a day are aligned by their times. */
export function CitedText({ text, citations }: { text: string; citations: Citation[] }) {
  return (
    <div className="max-w-prose text-base text-ink leading-relaxed [overflow-wrap:anywhere]">
      {splitReplyLines(text).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: text only grows at its end
        <ReplyLineView key={index} line={line} citations={citations} />
      ))}
    </div>
  )
}

function ReplyLineView({ line, citations }: { line: ReplyLine | null; citations: Citation[] }) {
  const locale = useLocale()
  if (!line) return <div aria-hidden className="h-3" />
  const content = <CitedSegments text={line.text} citations={citations} />
  if (line.kind === 'heading') return <p className="mb-1 font-semibold text-sm">{content}</p>
  if (line.kind === 'text') return <p>{content}</p>
  return (
    <p className="flex gap-3 py-0.5 text-sm">
      <span className="tabular w-24 shrink-0 text-ink-soft">{timesOnClock(line.time, locale)}</span>{' '}
      <span className="min-w-0">{content}</span>
    </p>
  )
}

function CitedSegments({ text, citations }: { text: string; citations: Citation[] }) {
  const locale = useLocale()
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]))
  let offset = 0
  return splitCitations(text, new Set(byNumber.keys())).map((segment) => {
    const key = offset
    offset += segment.type === 'text' ? segment.text.length : 1
    if (segment.type === 'text') return <Fragment key={key}>{timesOnClock(segment.text, locale)}</Fragment>
    const citation = byNumber.get(segment.n)
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
            when: /T/.test(citation.checkedAt) ? formatChecked(citation.checkedAt, zone, locale) : citation.checkedAt,
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
