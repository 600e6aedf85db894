'use client'
import * as DialogPrimitive from 'radix-ui/dialog'
import { classNames } from '#lib/class-names.ts'
import {
  closeWithTooltip,
  focusFirst,
  keepOpenOnEscape,
  OverlayFrame,
  type OverlayProps,
  scrimClasses,
} from './dialog.tsx'
import { useReturnFocus } from './return-focus.ts'

/** A sheet for editing: at the right on a desktop, at the bottom on a phone. `modal={false}` leaves the page usable. */
export function Sheet({ modal = true, ...props }: OverlayProps & { modal?: boolean }) {
  const { open, onOpenChange, trigger, description, className } = props
  const returnFocus = useReturnFocus(!trigger, open)
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      {trigger ? <DialogPrimitive.Trigger asChild>{trigger}</DialogPrimitive.Trigger> : null}
      <DialogPrimitive.Portal>
        {modal ? <DialogPrimitive.Overlay className={scrimClasses} /> : null}
        <DialogPrimitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          // Beside a page that stays usable, a click on the page is no wish to close.
          onInteractOutside={modal ? undefined : (event) => event.preventDefault()}
          onOpenAutoFocus={focusFirst}
          onEscapeKeyDown={keepOpenOnEscape}
          onKeyDown={closeWithTooltip}
          onCloseAutoFocus={returnFocus}
          className={classNames(
            'fixed z-50 flex flex-col bg-raised shadow-float outline-none data-[state=closed]:animate-slide-out data-[state=open]:animate-slide-in',
            'max-md:inset-x-0 max-md:bottom-[var(--keyboard,0px)] max-md:max-h-[calc(min(88dvh,100dvh-1rem)-var(--keyboard,0px))] max-md:rounded-t-xl max-md:pb-[env(safe-area-inset-bottom)]',
            'md:inset-y-0 md:right-0 md:w-[26rem] md:[--slide-from:100%_0]',
            className,
          )}
        >
          <OverlayFrame {...props} />
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  )
}
