'use client'
import { TicketCheck, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import { AttachedFiles } from '#features/files/components/attached-files.tsx'
import { useMediaQuery } from '#lib/use-media-query.ts'
import { type Editing, usePlan } from '../hooks/plan-context.tsx'
import { useItemEditor } from '../hooks/use-item-editor.ts'
import { AddSearch } from './add-search.tsx'
import { CandidateList } from './candidates/candidate-list.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { ItemFields } from './item-fields.tsx'

/** Adds an item or edits one, beside the plan. */
export function ItemSheet({
  editing,
  onClose,
  onImport,
}: {
  editing: Editing
  onClose: () => void
  /** Opens the import of bookings instead. */
  onImport: () => void
}) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const tImports = useTranslations('imports.reservations')
  const { trip, canWrite, commands } = usePlan()
  const editor = useItemEditor(editing, onClose)
  const { item } = editor
  const formId = useId()
  // The search is gone with what was focused in it. A finger is not made to open the keyboard.
  const { isSearching, form } = editor
  const wasSearching = useRef(isSearching)
  useEffect(() => {
    if (wasSearching.current && !isSearching && window.matchMedia('(pointer: fine)').matches) form.setFocus('title')
    wasSearching.current = isSearching
  }, [isSearching, form])
  // Beside the plan and the map there is room to look things up, and to click on the map.
  const isWide = useMediaQuery('(min-width: 768px)')
  const title = item ? t(canWrite ? 'editTitle' : 'viewTitle', { title: item.title }) : t('addTitle')
  return (
    <Sheet
      open
      modal={!isWide}
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={canWrite ? undefined : t('form.readOnly')}
      footer={
        canWrite && !editor.conflict ? (
          <>
            {item && !editor.isGone ? (
              <Button
                variant="quiet"
                className="mr-auto text-danger hover:not-disabled:not-aria-disabled:text-danger"
                onClick={() => {
                  onClose()
                  void commands.run({ type: 'remove', id: item.id }, t('did.remove', { title: item.title }), {
                    offerUndo: true,
                  })
                }}
              >
                <Trash2 aria-hidden strokeWidth={1.75} />
                {tCommon('remove')}
              </Button>
            ) : null}
            <Button
              onClick={() => {
                editor.discardDraft()
                onClose()
              }}
            >
              {tCommon('cancel')}
            </Button>
            {editor.isSearching || editor.isGone ? null : (
              <Button variant="primary" type="submit" form={formId} busy={editor.isSaving}>
                {editor.isSaving ? tCommon('saving') : item ? tCommon('save') : tCommon('add')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      {editor.conflict ? <ConflictChoice conflict={editor.conflict} onResolve={editor.resolve} /> : null}
      {editor.isSearching && editing.kind === 'new' ? (
        <>
          <AddSearch readsTimes day={editing.day} onChoose={editor.choose} />
          <div className="mt-6 border-line border-t pt-4">
            <p className="text-ink-soft text-sm">{tImports('instead')}</p>
            <Button size="sm" className="mt-2" onClick={onImport}>
              <TicketCheck aria-hidden strokeWidth={1.75} />
              {tImports('title')}
            </Button>
          </div>
        </>
      ) : null}
      <form id={formId} hidden={editor.conflict !== null || editor.isSearching} noValidate onSubmit={editor.save}>
        <fieldset disabled={!canWrite} className="flex flex-col gap-4">
          {editor.isGone ? (
            <Notice
              tone="danger"
              action={
                <Button size="sm" onClick={editor.addAgain}>
                  {t('conflict.addAgain')}
                </Button>
              }
            >
              {t('conflict.gone')}
            </Notice>
          ) : null}
          {editor.message ? <Notice tone="danger">{editor.message}</Notice> : null}
          <ItemFields form={editor.form} />
        </fieldset>
      </form>
      {item && !editor.conflict && !editor.isGone ? (
        <>
          <AttachedFiles tripId={trip.id} canWrite={canWrite} target={{ itemId: item.id }} />
          <CandidateList item={item} onChosen={onClose} />
        </>
      ) : null}
      {item?.source ? (
        <p className="mt-4 text-ink-faint text-xs">
          {tCommon('source.from')}{' '}
          <SourcedValue
            kind={item.source.kind}
            source={item.source.name}
            sourceUrl={item.source.url}
            checkedAt={item.source.checkedAt}
            zone={item.zone ?? undefined}
          >
            <SourceName name={item.source.name} />
          </SourcedValue>
        </p>
      ) : null}
    </Sheet>
  )
}
