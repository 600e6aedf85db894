'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Highlighted } from '#components/ui/highlighted.tsx'
import type { KnowledgeHit, KnowledgeListItem } from '#contract/knowledge.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'

export function NoteRow({
  note,
  showTrip,
  onOpen,
}: {
  note: KnowledgeListItem
  showTrip: boolean
  onOpen: () => void
}) {
  const t = useTranslations('notes')
  return (
    <Row note={note} showTrip={showTrip} onOpen={onOpen} excerpt={note.excerpt}>
      {note.indexStatus === 'indexed' ? null : (
        <Badge tone={note.indexStatus === 'failed' ? 'danger' : 'neutral'}>{t(`status.${note.indexStatus}`)}</Badge>
      )}
    </Row>
  )
}

/** With the passage that fits, and why it was found. */
export function FoundRow({ note, showTrip, onOpen }: { note: KnowledgeHit; showTrip: boolean; onOpen: () => void }) {
  const t = useTranslations('notes')
  const byWords = note.matchedWords.length > 0
  const byMeaning = note.foundBy.includes('meaning')
  const words = note.matchedWords.slice(0, 4).join(t('wordSeparator'))
  return (
    <Row
      note={note}
      showTrip={showTrip}
      onOpen={onOpen}
      excerpt={<Highlighted text={note.excerpt} highlights={note.highlights} />}
    >
      {byWords || byMeaning ? (
        <span className="text-ink-faint text-xs">
          {t('foundBy', { kind: byWords ? (byMeaning ? 'both' : 'words') : 'meaning', words })}
        </span>
      ) : null}
    </Row>
  )
}

function Row({
  note,
  showTrip,
  onOpen,
  excerpt,
  children,
}: {
  note: Pick<KnowledgeListItem, 'title' | 'tags' | 'tripId' | 'tripTitle' | 'updatedAt'>
  showTrip: boolean
  onOpen: () => void
  excerpt: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('notes')
  const locale = useLocale()
  const zone = useReaderZone()
  return (
    <li className="relative py-3.5">
      <h3 className="break-words font-medium">
        <button type="button" className="text-left after:absolute after:inset-0 hover:underline" onClick={onOpen}>
          {note.title}
        </button>
      </h3>
      <p className="mt-0.5 line-clamp-2 break-words text-ink-soft text-sm">{excerpt}</p>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-faint text-xs">
        <span className="tabular">{formatDay(dayIn(zone, Date.parse(note.updatedAt)), locale)}</span>
        {showTrip ? <span className="min-w-0 truncate">{note.tripId ? note.tripTitle : t('personal')}</span> : null}
        {note.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
        {children}
      </p>
    </li>
  )
}
