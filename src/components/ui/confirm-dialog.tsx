'use client'
import { useTranslations } from 'next-intl'
import * as AlertDialogPrimitive from 'radix-ui/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { keepOpenOnEscape, scrimClasses } from './dialog.tsx'
import { useReturnFocus } from './return-focus.ts'

/** Confirms what cannot be undone; everything else happens at once with an undo toast. The button names the action. */
export function ConfirmDialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  action,
  tone = 'danger',
  onConfirm,
}: {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactNode
  title: string
  /** The consequence. */
  description: ReactNode
  /** Name of the action, such as "Delete trip". */
  action: string
  tone?: 'danger' | 'primary'
  onConfirm: () => void
}) {
  const t = useTranslations('common')
  const returnFocus = useReturnFocus(!trigger, open)
  return (
    <AlertDialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <AlertDialogPrimitive.Trigger asChild>{trigger}</AlertDialogPrimitive.Trigger> : null}
      <AlertDialogPrimitive.Portal>
        <AlertDialogPrimitive.Overlay className={scrimClasses} />
        <AlertDialogPrimitive.Content
          onEscapeKeyDown={keepOpenOnEscape}
          onCloseAutoFocus={returnFocus}
          className="fixed inset-x-4 top-1/2 z-50 mx-auto max-w-md -translate-y-1/2 rounded-xl bg-raised p-5 shadow-float data-[state=closed]:animate-sink data-[state=open]:animate-rise"
        >
          <AlertDialogPrimitive.Title className="font-semibold text-base">{title}</AlertDialogPrimitive.Title>
          <AlertDialogPrimitive.Description className="mt-2 text-ink-soft text-sm">
            {description}
          </AlertDialogPrimitive.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialogPrimitive.Cancel asChild>
              <Button>{t('cancel')}</Button>
            </AlertDialogPrimitive.Cancel>
            <AlertDialogPrimitive.Action asChild>
              <Button variant={tone} onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialogPrimitive.Action>
          </div>
        </AlertDialogPrimitive.Content>
      </AlertDialogPrimitive.Portal>
    </AlertDialogPrimitive.Root>
  )
}
