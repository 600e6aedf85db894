import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ItineraryCheck } from '#contract/itinerary-check.ts'

/** How many findings there are and on which days, and what could not be checked. */
export function FindingsLine({ check: { findings, unchecked, status } }: { check: ItineraryCheck }) {
  const t = useTranslations('feasibility')
  const tCommon = useTranslations('common')
  if (status === 'no_dates') return <p className="text-ink-soft text-sm">{t('noDates')}</p>
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
    <p className="flex items-start gap-1.5 text-ink-soft text-sm">
      <Icon
        aria-hidden
        className={isSound ? 'mt-0.5 size-4 shrink-0 text-positive' : 'mt-0.5 size-4 shrink-0 text-caution'}
      />
      <span>{[said, ...notes].join(t('separator'))}</span>
    </p>
  )
}
