'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as DialogPrimitive from 'radix-ui/dialog'
import type { KeyboardEvent, ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'
import { isComposing } from '#lib/input-method.ts'
import { Button } from './button.tsx'
import { closedTooltip } from './floating/tooltip-closings.ts'
import { useReturnFocus } from './return-focus.ts'

export interface OverlayProps {
  /** With `onOpenChange`: controlled. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Opens it, and gets the focus back when it closes. */
  trigger?: ReactNode
  title: string
  /** One sentence under the title. */
  description?: ReactNode
  /** Buttons that stay visible; the main one last. */
  footer?: ReactNode
  children?: ReactNode
  className?: string
}

export const scrimClasses =
  'fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-vanish data-[state=open]:animate-appear'

/** Content of dialogs and sheets: title, scrolling body, fixed footer, close button. */
export function OverlayFrame({ title, description, footer, children }: OverlayProps) {
  const t = useTranslations('common')
  return (
    <>
      {/* No header and footer by name: beside a page that stays usable they would be a second banner of that page. */}
      <div className="px-5 pt-5 pr-14 pb-2">
        <DialogPrimitive.Title className="font-semibold text-base">{title}</DialogPrimitive.Title>
        {description ? (
          <DialogPrimitive.Description className="mt-1 text-ink-soft text-sm">
            {description}
          </DialogPrimitive.Description>
        ) : null}
      </div>
      {/* The space above leaves room for the ring of a first field. */}
      {children ? (
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-1 pb-5">{children}</div>
      ) : null}
      {footer ? (
        <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          {footer}
        </div>
      ) : null}
      {/* Last in tab order, so that the first field gets the focus on opening. */}
      <DialogPrimitive.Close asChild>
        <Button
          data-close
          variant="quiet"
          aria-label={t('close')}
          className="absolute top-3.5 right-3 w-9 px-0 pointer-coarse:top-2.5 pointer-coarse:right-1.5 pointer-coarse:w-11"
        >
          <X aria-hidden strokeWidth={1.75} />
        </Button>
      </DialogPrimitive.Close>
    </>
  )
}

/** Escape ends an input method's word, or closes an open list of suggestions, before it closes what they stand in. */
export function keepOpenOnEscape(event: globalThis.KeyboardEvent) {
  if (isForInput(event)) event.preventDefault()
}

/** Escape that closed the label of an icon closes what the icon stands in as well: Radix gives the key to the topmost layer alone. */
export function closeWithTooltip(event: KeyboardEvent<HTMLElement>) {
  if (!closedTooltip(event.nativeEvent) || isForInput(event.nativeEvent)) return
  event.stopPropagation()
  event.currentTarget.querySelector<HTMLElement>(':scope > [data-close]')?.click()
}

/** Where there is nothing to fill in or to press, the frame takes the focus: a ring around the close button says nothing. */
export function focusFirst(event: Event) {
  const { currentTarget: panel } = event
  if (!(panel instanceof HTMLElement) || panel.querySelector('input, select, textarea, button:not([data-close])'))
    return
  event.preventDefault()
  panel.focus()
}

function isForInput(event: globalThis.KeyboardEvent): boolean {
  const { target } = event
  // A list that is part of the form has nothing to close.
  const isListOpen = target instanceof HTMLElement && target.ariaExpanded === 'true' && !('inline' in target.dataset)
  return isListOpen || isComposing(event)
}

/** A short question in the middle of the screen. Use a `Sheet` for editing. */
export function Dialog(props: OverlayProps) {
  const { open, onOpenChange, trigger, description, className } = props
  const returnFocus = useReturnFocus(!trigger, open)
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <DialogPrimitive.Trigger asChild>{trigger}</DialogPrimitive.Trigger> : null}
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className={scrimClasses} />
        <DialogPrimitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={focusFirst}
          onEscapeKeyDown={keepOpenOnEscape}
          onKeyDown={closeWithTooltip}
          onCloseAutoFocus={returnFocus}
          className={classNames(
            'fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[85dvh] max-w-md -translate-y-1/2 flex-col rounded-xl bg-raised shadow-float outline-none data-[state=closed]:animate-sink data-[state=open]:animate-rise',
            className,
          )}
        >
          <OverlayFrame {...props} />
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  )
}
