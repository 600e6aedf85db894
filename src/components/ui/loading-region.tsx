import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Skeletons inside, one word for screen readers. */
export function LoadingRegion({ children, className }: { children: ReactNode; className?: string }) {
  const words = useTranslations('common')
  return (
    <div role="status" className={className}>
      <span className="sr-only">{words('loading')}</span>
      {children}
    </div>
  )
}
