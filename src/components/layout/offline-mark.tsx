'use client'
import { WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useOnline } from '#lib/use-online.ts'

/** In the header while the browser has no network; announced. */
export function OfflineMark() {
  const t = useTranslations('layout')
  const isOnline = useOnline()
  return (
    <span role="status" className="min-w-0">
      {isOnline ? null : (
        <span className="inline-flex h-8 items-center gap-1.5 rounded-md bg-caution-soft px-2 font-medium text-caution text-xs">
          <WifiOff aria-hidden className="size-3.5 shrink-0" strokeWidth={2} />
          {t('offline')}
        </span>
      )}
    </span>
  )
}
