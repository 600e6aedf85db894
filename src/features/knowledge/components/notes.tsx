'use client'
import { Plus, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { SearchInput } from '#components/ui/search-input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { IndexStatus } from '#contract/knowledge.ts'
import { useQueryParams } from '#lib/use-query-params.ts'
import { useNoteActions } from '../hooks/use-note-actions.ts'
import { useNotes } from '../hooks/use-notes.ts'
import { NoteList } from './note-list.tsx'
import { NewNoteSheet, NoteSheet } from './note-sheet.tsx'

const statuses = ['pending', 'indexed', 'failed'] as const satisfies readonly IndexStatus[]

/** The notes of a trip, or without one all that the reader may read. The open note stands in the address. */
export function Notes({ tripId, canWrite = true }: { tripId?: string; canWrite?: boolean }) {
  const t = useTranslations('notes')
  const [params, setParams] = useQueryParams()
  const [text, setText] = useState('')
  const [tag, setTag] = useState('')
  const [status, setStatus] = useState<IndexStatus | null>(null)
  const [isPersonal, setPersonal] = useState(false)
  const [isWriting, setWriting] = useState(false)
  const notes = useNotes({ tripId, personal: isPersonal, tag, status, text })
  const { retry } = useNoteActions()
  const opened = params.get('note')
  const failed = notes.counts?.failed ?? 0
  const isFiltered = tag !== '' || status !== null || isPersonal
  // The button then stands where there would be notes.
  const isEmpty = !isFiltered && notes.sought === '' && notes.list.data?.pages[0]?.items.length === 0
  const create = canWrite ? (
    <Button variant="primary" className="max-sm:flex-1" onClick={() => setWriting(true)}>
      <Plus aria-hidden strokeWidth={1.75} />
      {t('new')}
    </Button>
  ) : null
  return (
    <>
      <div className="flex items-center gap-2 max-sm:flex-wrap">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <SearchInput label={t('search')} value={text} maxLength={500} onChange={setText} />
        </div>
        {isEmpty ? null : create}
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {tripId ? null : (
          <Select
            aria-label={t('whose')}
            className="max-sm:min-w-32 max-sm:flex-1"
            value={isPersonal ? 'personal' : ''}
            options={[
              { value: '', label: t('all') },
              { value: 'personal', label: t('personal') },
            ]}
            onChange={({ target }) => setPersonal(target.value === 'personal')}
          />
        )}
        {notes.tags.length > 0 ? (
          <Select
            aria-label={t('tag')}
            className="max-sm:min-w-32 max-sm:flex-1"
            value={tag}
            placeholder={t('anyTag')}
            options={notes.tags.map((used) => ({ value: used.tag, label: t('tagCount', { ...used }) }))}
            onChange={({ target }) => setTag(target.value)}
          />
        ) : null}
        <Select
          aria-label={t('statusLabel')}
          className="max-sm:min-w-32 max-sm:flex-1"
          value={status ?? ''}
          placeholder={t('anyStatus')}
          options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={({ target }) => setStatus(statuses.find((value) => value === target.value) ?? null)}
        />
      </div>
      <p aria-live="polite" className="mt-3 min-h-5 text-ink-faint text-sm">
        {notes.counts && notes.counts.pending > 0 ? t('pendingCount', { count: notes.counts.pending }) : null}
      </p>
      {failed > 0 && canWrite ? (
        <p className="mb-2 flex flex-wrap items-center gap-2 text-danger text-sm">
          {t('failedCount', { count: failed })}
          <Button
            busy={retry.isPending}
            onClick={() => retry.mutate({ ...(tripId && { tripId }), ...(isPersonal && { personal: true }) })}
          >
            <RotateCw aria-hidden strokeWidth={1.75} />
            {t('retryAll')}
          </Button>
        </p>
      ) : null}
      <NoteList
        {...notes}
        isFiltered={isFiltered}
        showTrip={tripId === undefined}
        onOpen={(note) => setParams({ note })}
        create={create}
      />
      {isWriting ? <NewNoteSheet tripId={tripId} onClose={() => setWriting(false)} /> : null}
      {opened ? <NoteSheet key={opened} entryId={opened} onClose={() => setParams({ note: null })} /> : null}
    </>
  )
}
