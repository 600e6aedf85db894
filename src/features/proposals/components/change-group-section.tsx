'use client'
import { Check, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { addDays } from '#lib/calendar-days.ts'
import { formatDay } from '#lib/format.ts'
import type { ChangeGroup } from '../proposal-diff.ts'

/** What changes on a day, or outside of the days. A day of a long proposal is folded to its heading. */
export function ChangeGroupSection({
  group,
  startDate,
  isFolded,
  accept,
  children,
}: {
  group: ChangeGroup
  startDate: string | null
  isFolded: boolean
  /** Accepts this day alone; null where that is not offered. */
  accept: { run: () => void; disabled: boolean } | null
  /** Rows of changes. */
  children: ReactNode
}) {
  const t = useTranslations('proposals')
  const day = group.kind === 'day' ? group.day : null
  const rows = <ul className="mt-0.5 divide-y divide-line">{children}</ul>
  const accepting =
    accept && day !== null ? (
      <Button size="sm" variant="quiet" className="-ml-2.5" disabled={accept.disabled} onClick={accept.run}>
        <Check aria-hidden strokeWidth={1.75} />
        {t('acceptDay', { day })}
      </Button>
    ) : null
  if (!isFolded) {
    return (
      <section className="mt-2">
        <GroupHeading group={group} startDate={startDate} />
        {rows}
        {accepting}
      </section>
    )
  }
  return (
    <details className="group/day border-line border-b last:border-b-0">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-sm [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform group-open/day:rotate-90"
        />
        <GroupHeading group={group} startDate={startDate} />
        <span className="tabular ml-auto shrink-0 text-ink-faint text-xs">
          {t('changeCount', { count: group.changes.length })}
        </span>
      </summary>
      <div className="pb-2">
        {rows}
        {accepting}
      </div>
    </details>
  )
}

function GroupHeading({ group, startDate }: { group: ChangeGroup; startDate: string | null }) {
  const t = useTranslations('proposals.group')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const headingClasses = 'flex min-w-0 items-center gap-2 font-medium text-ink-soft text-xs'
  if (group.kind !== 'day') {
    return <h4 className={headingClasses}>{group.kind === 'unscheduled' ? tPlan('unscheduled') : t(group.kind)}</h4>
  }
  return (
    <h4 className={headingClasses}>
      <DayMark day={group.day} size="sm" />
      {tCommon('day', { number: group.day })}
      {startDate ? <span className="font-normal">{formatDay(addDays(startDate, group.day - 1), locale)}</span> : null}
    </h4>
  )
}
