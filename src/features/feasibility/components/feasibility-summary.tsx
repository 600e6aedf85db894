'use client'
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { useItineraryCheck } from '../hooks/use-itinerary-check.ts'

/** Summary of the findings above the plan, and what could not be checked; announced when it changes. */
export function FeasibilitySummary({ tripId, itemCount }: { tripId: string; itemCount: number }) {
  const t = useTranslations('feasibility')
  const tCommon = useTranslations('common')
  const { findings, unchecked, status, isPending } = useItineraryCheck(tripId)
  if (itemCount === 0) return null
  // As high as the sentence that will stand here.
  if (isPending) return <Skeleton className="h-5 w-56" />
  if (status === 'no_dates')
    return (
      <p role="status" className="text-ink-soft text-sm">
        {t('noDates')}
      </p>
    )
  const isSound = findings.length === 0
  const Icon = isSound ? (unchecked.length > 0 ? CircleDashed : CircleCheck) : TriangleAlert
  const byDay = Map.groupBy(
    findings.filter(({ day }) => day !== null),
    ({ day }) => Number(day),
  )
  const days = [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, list]) => t('dayCount', { day: tCommon('day', { number: day }), count: list.length }))
    .join(t('separator'))
  const problems = t('problems', { count: findings.length })
  const said = isSound ? t('sound') : days ? t('problemsByDay', { problems, days }) : problems
  const notes = unchecked.map(({ reason, itemIds }) => t(`unchecked.${reason}`, { count: itemIds.length }))
  return (
    <p role="status" className="flex items-start gap-1.5 text-ink-soft text-sm">
      <Icon
        aria-hidden
        className={isSound ? 'mt-0.5 size-4 shrink-0 text-positive' : 'mt-0.5 size-4 shrink-0 text-caution'}
      />
      <span>{[said, ...notes].join(t('separator'))}</span>
    </p>
  )
}
