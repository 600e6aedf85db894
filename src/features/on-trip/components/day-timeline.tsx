'use client'
import { Check, SkipForward } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { DayItem, TravelDay } from '#contract/travel-day.ts'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { useMark } from '#features/plan-items/hooks/use-mark.ts'
import { classNames } from '#lib/class-names.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatLocalTime } from '#lib/format.ts'

/** The items of the day with a line at the time it is; done and skipped by a tap. */
export function DayTimeline({
  tripId,
  day,
  flags,
  canWrite,
}: {
  tripId: string
  day: TravelDay
  /** What is reported of an item, by its id. */
  flags: ReadonlyMap<string, { text: string }>
  canWrite: boolean
}) {
  const t = useTranslations('today')
  const mark = useMark(tripId)
  if (day.items.length === 0) return <p className="text-ink-soft">{t('emptyDay')}</p>
  const firstAhead = day.items.findIndex(({ item, moment }) => item.start !== null && moment === 'ahead')
  const lineAt = firstAhead < 0 ? day.items.length : firstAhead
  return (
    <ol className="divide-y divide-line border-line border-y">
      {day.items.map((entry, index) => (
        <Fragment key={entry.item.id}>
          {index === lineAt ? <NowLine clock={day.clock} /> : null}
          <TimelineRow
            entry={entry}
            flag={flags.get(entry.item.id)?.text}
            canWrite={canWrite}
            onMark={(outcome) => mark(entry.item, outcome)}
          />
        </Fragment>
      ))}
      {lineAt === day.items.length ? <NowLine clock={day.clock} /> : null}
    </ol>
  )
}

function NowLine({ clock }: { clock: string }) {
  const t = useTranslations('today')
  const locale = useLocale()
  return (
    <li className="flex items-center gap-2 py-1">
      <span className="tabular font-semibold text-accent text-xs">
        {t('nowLine', { time: formatLocalTime(clock, locale) })}
      </span>
      <span aria-hidden className="h-px flex-1 bg-accent" />
    </li>
  )
}

function TimelineRow({
  entry: { item, moment },
  flag,
  canWrite,
  onMark,
}: {
  entry: DayItem
  flag: string | undefined
  canWrite: boolean
  onMark: (outcome: 'done' | 'skipped') => void
}) {
  const t = useTranslations('today')
  const tPlan = useTranslations('plan')
  const { title, outcome } = item
  const isBehind = moment === 'past' || moment === 'done' || moment === 'skipped'
  const placeName = item.place && item.place.name !== title ? item.place.name : null
  return (
    <li
      aria-current={moment === 'now' ? 'time' : undefined}
      className={classNames('flex min-h-14 items-center gap-2 py-1.5', moment === 'now' && 'bg-accent-soft')}
    >
      <ItemTime item={item} className="ml-1" />
      <KindIcon kind={item.kind} label={tPlan(`kind.${item.kind}`)} />
      <div className="min-w-0 flex-1">
        <p
          className={classNames(
            'wrap-break-word font-medium text-sm',
            isBehind && 'text-ink-soft',
            outcome === 'skipped' && 'line-through',
          )}
        >
          {title}
        </p>
        <p className="wrap-break-word text-ink-faint text-xs not-empty:mt-0.5">
          {[outcome ? t(outcome) : null, placeName].filter(Boolean).join(factSeparator)}
        </p>
        {flag ? <p className="mt-0.5 font-medium text-caution text-xs">{flag}</p> : null}
      </div>
      {canWrite ? (
        <div className="flex shrink-0 gap-1">
          <IconButton
            icon={Check}
            label={t(outcome === 'done' ? 'clear' : 'markDone', { title })}
            aria-pressed={outcome === 'done'}
            variant={outcome === 'done' ? 'primary' : 'quiet'}
            onClick={() => onMark('done')}
          />
          <IconButton
            icon={SkipForward}
            label={t(outcome === 'skipped' ? 'clear' : 'markSkipped', { title })}
            aria-pressed={outcome === 'skipped'}
            variant={outcome === 'skipped' ? 'secondary' : 'quiet'}
            onClick={() => onMark('skipped')}
          />
        </div>
      ) : null}
    </li>
  )
}
