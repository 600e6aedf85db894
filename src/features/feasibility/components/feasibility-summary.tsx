'use client'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useItineraryCheck } from '../hooks/use-itinerary-check.ts'

/** Summary of the findings above the plan; announced when it changes. */
export function FeasibilitySummary({ tripId, itemCount }: { tripId: string; itemCount: number }) {
  const t = useTranslations('feasibility')
  const { findings, status, isPending } = useItineraryCheck(tripId)
  if (isPending || itemCount === 0) return null
  const isSound = findings.length === 0
  const Icon = isSound ? CircleCheck : TriangleAlert
  return (
    <p role="status" className="flex items-center gap-1.5 text-ink-soft text-sm">
      {status === 'checked' && (
        <Icon aria-hidden className={isSound ? 'size-4 text-positive' : 'size-4 text-caution'} />
      )}
      {status === 'no_dates' ? t('noDates') : isSound ? t('sound') : t('problems', { count: findings.length })}
    </p>
  )
}
