import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'
import { Button } from './button.tsx'

/** Something could not be loaded: what happened, what to do, a retry. `reference` is the request id in the server's log. */
export function ErrorState({
  title,
  children,
  onRetry,
  action,
  reference,
  headingLevel = 2,
  className,
}: {
  title: string
  /** What to do about it. */
  children?: ReactNode
  onRetry?: () => void
  /** An alternative, such as a link home. */
  action?: ReactNode
  reference?: string
  headingLevel?: 1 | 2 | 3
  className?: string
}) {
  const t = useTranslations('common')
  const Heading = `h${headingLevel}` as const
  return (
    <div role="alert" className={classNames('max-w-prose border-danger border-l-2 py-1 pl-4', className)}>
      <Heading className="font-semibold text-base">{title}</Heading>
      {children ? <div className="mt-1 text-ink-soft text-sm">{children}</div> : null}
      {onRetry || action ? (
        <div className="mt-4 flex flex-wrap gap-2">
          {onRetry ? <Button onClick={onRetry}>{t('retry')}</Button> : null}
          {action}
        </div>
      ) : null}
      {reference ? <p className="tabular mt-3 text-ink-faint text-xs">{t('reference', { id: reference })}</p> : null}
    </div>
  )
}
