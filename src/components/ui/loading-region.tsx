import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Skeletons inside, one word for screen readers. */
export function LoadingRegion({ children, className }: { children: ReactNode; className?: string }) {
  const t = useTranslations('common')
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  )
}
