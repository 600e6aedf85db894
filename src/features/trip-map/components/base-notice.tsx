'use client'
import { useTranslations } from 'next-intl'
import type { BaseState } from '../hooks/use-configured-base.ts'

/** Says that the configured base map does not answer, and offers to ask again. */
export function BaseNotice({ base }: { base: BaseState }) {
  const t = useTranslations('map')
  if (!base.isAway) return null
  return (
    <p
      role="status"
      className="absolute right-16 bottom-12 left-3 w-fit rounded-md bg-raised px-3 py-2 text-xs shadow-float"
    >
      {t('baseAway')}{' '}
      <button type="button" className="link relative before:absolute before:-inset-2" onClick={base.retry}>
        {t('baseRetry')}
      </button>
    </p>
  )
}
