'use client'
import { RotateCw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useNoteActions } from '../hooks/use-note-actions.ts'
import { type Clipping, emptyNote, titleOf, toNoteInput } from '../note-form.ts'
import { NoteFields } from './note-fields.tsx'

/** A new note of the trip, or a personal one. */
export function NewNoteSheet({ tripId, onClose }: { tripId?: string; onClose: () => void }) {
  const t = useTranslations('notes')
  const { create } = useNoteActions()
  return (
    <NoteEditor
      title={t('new')}
      initial={emptyNote}
      failure={create.error}
      isSaving={create.isPending}
      onSave={(input) => create.mutate({ ...input, tripId }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

/** One note, to read and, for those who may, to change. */
export function NoteSheet({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const t = useTranslations('notes')
  const explain = useAppError()
  const note = trpc.knowledge.get.useQuery({ entryId })
  if (note.data?.canEdit) return <EditNote key={note.data.id} note={note.data} onClose={onClose} />
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={note.data?.title ?? t('note')}
      className="md:w-[34rem]"
    >
      {note.isPending ? (
        <LoadingRegion>
          <Skeleton className="h-40 w-full" />
        </LoadingRegion>
      ) : null}
      {note.isError ? (
        <ErrorState title={t('notLoaded')} onRetry={() => note.refetch()}>
          {explain(note.error)}
        </ErrorState>
      ) : null}
      {note.data ? (
        <>
          <p className="whitespace-pre-wrap break-words">{note.data.content}</p>
          <p className="mt-4 break-words text-ink-faint text-sm">{t('writtenBy', { name: note.data.ownerName })}</p>
        </>
      ) : null}
    </Sheet>
  )
}

function EditNote({ note, onClose }: { note: KnowledgeEntry; onClose: () => void }) {
  const t = useTranslations('notes')
  const tCommon = useTranslations('common')
  const { update, remove, retry } = useNoteActions()
  const { title, content, tags, source } = note
  return (
    <NoteEditor
      title={t('edit')}
      initial={{ title, content, tags: tags.join(t('tagSeparator')), source: source ?? '' }}
      failure={update.error}
      isSaving={update.isPending}
      onSave={(input) => update.mutate({ ...input, entryId: note.id, version: note.version }, { onSuccess: onClose })}
      onClose={onClose}
      notice={
        note.indexStatus === 'failed' ? (
          <Notice tone="caution">
            <span className="flex flex-wrap items-center gap-2">
              {t('failedDetail')}
              <Button busy={retry.isPending} onClick={() => retry.mutate({ entryId: note.id })}>
                <RotateCw aria-hidden strokeWidth={1.75} />
                {tCommon('retry')}
              </Button>
            </span>
          </Notice>
        ) : null
      }
      removal={
        <ConfirmDialog
          trigger={
            <Button variant="quiet" className="mr-auto text-danger hover:not-disabled:not-aria-disabled:text-danger">
              <Trash2 aria-hidden strokeWidth={1.75} />
              {t('delete')}
            </Button>
          }
          title={t('confirmTitle')}
          description={t('confirm', { title })}
          action={t('delete')}
          onConfirm={() => remove.mutate({ entryId: note.id }, { onSuccess: onClose })}
        />
      }
    />
  )
}

function NoteEditor({
  title,
  initial,
  failure,
  isSaving,
  onSave,
  onClose,
  notice,
  removal,
}: {
  title: string
  initial: typeof emptyNote
  failure: unknown
  isSaving: boolean
  onSave: (input: ReturnType<typeof toNoteInput>) => void
  onClose: () => void
  notice?: React.ReactNode
  removal?: React.ReactNode
}) {
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const formId = useId()
  const [form, setForm] = useState(initial)
  const [clipping, setClipping] = useState<Clipping | null>(null)
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      className="md:w-[34rem]"
      footer={
        <>
          {removal}
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} busy={isSaving} disabled={titleOf(form) === ''}>
            {isSaving ? tCommon('saving') : tCommon('save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          onSave(toNoteInput(form, clipping))
        }}
      >
        {notice}
        <NoteFields
          form={form}
          error={explain(failure)}
          onChange={(patch) => setForm((before) => ({ ...before, ...patch }))}
          onClipping={setClipping}
        />
      </form>
    </Sheet>
  )
}
