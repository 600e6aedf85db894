import { ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'

/** Page header: breadcrumbs, title, one line of description, actions. */
export function PageHeader({
  title,
  description,
  trail = [],
  actions,
  children,
  className,
}: {
  title: ReactNode
  description?: ReactNode
  /** Breadcrumbs, outermost first. */
  trail?: readonly { href: string; label: string }[]
  /** Buttons at the right; under the title on a phone. */
  actions?: ReactNode
  /** Under the title row: tabs, filters, a stepper. */
  children?: ReactNode
  className?: string
}) {
  const t = useTranslations('layout')
  return (
    <header className={classNames('mb-6 flex flex-col gap-4 max-sm:gap-2', className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4 max-sm:gap-y-2">
        <div className="min-w-0">
          {trail.length > 0 ? (
            <nav aria-label={t('breadcrumb')}>
              {/* On a phone only the way back, on one line. */}
              <ol className="mb-1 flex flex-wrap items-center gap-1 text-ink-faint text-sm max-sm:-mt-2 max-sm:mb-0">
                {trail.map(({ href, label }, index) => (
                  <li key={href} className="flex min-w-0 items-center gap-1 max-sm:not-last:hidden">
                    <Link
                      href={href}
                      className="flex min-w-0 items-center rounded-sm hover:text-ink hover:underline max-sm:min-h-11"
                    >
                      <ChevronLeft aria-hidden className="-ml-1 size-4 shrink-0 sm:hidden" strokeWidth={1.75} />
                      <span className="max-sm:truncate">{label}</span>
                    </Link>
                    {index < trail.length - 1 ? (
                      <ChevronRight aria-hidden className="size-3.5" strokeWidth={1.75} />
                    ) : null}
                  </li>
                ))}
              </ol>
            </nav>
          ) : null}
          <h1
            className={classNames(
              'break-words font-semibold text-xl max-sm:text-lg',
              // On one line with the buttons.
              actions && !description && 'flex min-h-9 items-center pointer-coarse:min-h-11',
            )}
          >
            {title}
          </h1>
          {description ? <div className="mt-1 max-w-prose text-ink-soft">{description}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </header>
  )
}
