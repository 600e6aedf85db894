import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Wraps skeletons and announces "loading" once. */
export function LoadingRegion({ children, className }: { children: ReactNode; className?: string }) {
  const t = useTranslations('common')
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  )
}
