'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'

/** The form of one entry of a list in a sheet, with the way to remove it; only to read where one may not write. */
export function EditSheet({
  title,
  canWrite,
  isSaving,
  message,
  onSubmit,
  onRemove,
  onClose,
  children,
}: {
  title: string
  canWrite: boolean
  isSaving: boolean
  /** Why it was not saved, where no field says it. */
  message: string | null | undefined
  onSubmit: ComponentProps<'form'>['onSubmit']
  onRemove: () => void
  onClose: () => void
  children: ReactNode
}) {
  const tCommon = useTranslations('common')
  const formId = useId()
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      footer={
        canWrite ? (
          <>
            <Button
              variant="quiet"
              className="mr-auto text-danger hover:not-disabled:not-aria-disabled:text-danger"
              onClick={() => {
                onClose()
                onRemove()
              }}
            >
              <Trash2 aria-hidden strokeWidth={1.75} />
              {tCommon('remove')}
            </Button>
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button variant="primary" type="submit" form={formId} busy={isSaving}>
              {isSaving ? tCommon('saving') : tCommon('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <form id={formId} noValidate onSubmit={onSubmit}>
        <fieldset disabled={!canWrite} className="flex flex-col gap-4">
          {message ? <Notice tone="danger">{message}</Notice> : null}
          {children}
        </fieldset>
      </form>
    </Sheet>
  )
}
