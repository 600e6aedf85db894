'use client'
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toaster as Sonner } from 'sonner'
import { useMediaQuery } from '#lib/use-media-query.ts'

/** Once, at the root. */
export function Toaster() {
  const t = useTranslations('common')
  const isWide = useMediaQuery('(min-width: 768px)')
  const icon = 'size-[18px]'
  return (
    // Sonner would give the focus back to where it was before the toast once the last toast goes, and so take it from what
    // people have turned to since, such as an open menu. Focus that is lost with a toast is `keepFocus`’s.
    <div className="contents" onFocusCapture={(event) => event.stopPropagation()}>
      <Sonner
        // Away from what is typed into at the bottom: the chat stands at the right, and on a phone across the page.
        position={isWide ? 'bottom-left' : 'top-center'}
        containerAriaLabel={t('notifications')}
        offset={20}
        mobileOffset={{ top: 'calc(3.75rem + env(safe-area-inset-top))', left: 12, right: 12 }}
        expand
        icons={{
          close: <X aria-hidden className="size-4" strokeWidth={1.75} />,
          success: <CircleCheck aria-hidden className={icon} strokeWidth={1.75} />,
          info: <Info aria-hidden className={icon} strokeWidth={1.75} />,
          error: <TriangleAlert aria-hidden className={icon} strokeWidth={1.75} />,
        }}
        toastOptions={{
          unstyled: true,
          closeButtonAriaLabel: t('close'),
          classNames: {
            closeButton:
              'order-last grid size-8 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-hover pointer-coarse:size-11',
            toast:
              'flex w-full items-center gap-2.5 rounded-lg bg-raised py-2.5 pr-2.5 pl-3.5 font-sans text-ink text-sm shadow-float sm:w-[22rem]',
            content: 'min-w-0 flex-1',
            title: 'font-medium',
            description: 'text-ink-soft',
            success: '[&_[data-icon]]:text-positive',
            info: '[&_[data-icon]]:text-info',
            error: '[&_[data-icon]]:text-danger',
            cancelButton:
              'h-8 shrink-0 rounded-md px-2.5 font-medium text-accent hover:bg-hover pointer-coarse:h-11 pointer-coarse:px-3.5',
            actionButton:
              'h-8 shrink-0 rounded-md px-2.5 font-medium text-accent hover:bg-hover pointer-coarse:h-11 pointer-coarse:px-3.5',
          },
        }}
      />
    </div>
  )
}
