'use client'
import { BedDouble, Landmark, type LucideIcon, Plus, UtensilsCrossed } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DayMark } from '#components/ui/day-mark.tsx'
import { Money } from '#components/ui/money.tsx'
import { PlaceCover } from '#components/ui/place-cover.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { ItemKind } from '#contract/itinerary.ts'
import { classNames } from '#lib/class-names.ts'
import { formatLocalTime, formatTimeRange, isTwelveHour } from '#lib/format.ts'
import {
  applySampleChanges,
  type SampleChangeId,
  type SampleItem,
  sampleChanges,
  sampleTimes,
} from '../sample-items.ts'

const icons: Partial<Record<ItemKind, LucideIcon>> = { restaurant: UtensilsCrossed, lodging: BedDouble }

const chengdu = { lat: 30.66, lng: 104.06 }

/** A sample day with a proposal to try out; selected changes apply to the day. */
export function SampleDay() {
  const t = useTranslations('sample')
  const [accepted, setAccepted] = useState<ReadonlySet<SampleChangeId>>(new Set())
  const items = applySampleChanges(accepted)
  const changed = new Set<string>(sampleChanges.filter(({ id }) => accepted.has(id)).map(({ item }) => item))
  const total = items.reduce((sum, { price }) => sum + price, 0)
  return (
    <section
      aria-label={t('label')}
      className="grid overflow-hidden rounded-xl border border-line bg-surface md:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]"
    >
      <PlaceCover places={[chengdu]} className="col-span-full h-28 w-full border-line border-b sm:hidden" />
      <div className="px-4 py-4 sm:px-6 sm:py-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <DayMark day={1} size="lg" />
          <h2 className="font-semibold text-base">{t('title')}</h2>
          <Badge tone="caution">{t('badge')}</Badge>
          <span className="ml-auto text-ink-soft text-sm">
            <SourcedValue kind="sample" source={t('source')}>
              <Money value={{ amount: total, currency: 'CNY' }} />
            </SourcedValue>
          </span>
        </div>
        <ol className="mt-3">
          {items.map((item) => (
            <ItemRow key={item.key} item={item} isChanged={changed.has(item.key)} />
          ))}
        </ol>
      </div>
      <Proposal accepted={accepted} onChange={setAccepted} />
    </section>
  )
}

/** On the reader's clock, like the times of the plan. */
function useSampleTimes() {
  const locale = useLocale()
  const onClock = (name: keyof typeof sampleTimes) => formatLocalTime(sampleTimes[name], locale)
  return {
    opens: onClock('opens'),
    closes: onClock('closes'),
    early: onClock('early'),
    usual: onClock('usual'),
    rest: onClock('rest'),
    alley: onClock('alley'),
  }
}

function ItemRow({ item, isChanged }: { item: SampleItem; isChanged: boolean }) {
  const t = useTranslations('sample')
  const locale = useLocale()
  const times = useSampleTimes()
  const Icon = icons[item.kind] ?? Landmark
  return (
    <li
      data-day={1}
      className={classNames(
        'day-colour grid items-baseline gap-x-3 border-line border-b py-2.5 transition-colors last:border-b-0',
        isTwelveHour(locale) ? 'grid-cols-[7.5rem_1rem_minmax(0,1fr)]' : 'grid-cols-[5.75rem_1rem_minmax(0,1fr)]',
        isChanged && '-mx-3 rounded-md bg-accent-soft px-3',
      )}
    >
      <time className="text-ink-soft text-sm">{formatTimeRange(item.start, item.end, locale)}</time>
      <Icon aria-hidden className="size-4 translate-y-0.5 text-(--day)" strokeWidth={1.75} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 font-medium">{t(`items.${item.key}`)}</span>
          {isChanged ? <Badge tone="accent">{t('changed')}</Badge> : null}
        </p>
        <p className="text-ink-faint text-xs">{t(`notes.${item.key}`, times)}</p>
      </div>
    </li>
  )
}

function Proposal({
  accepted,
  onChange,
}: {
  accepted: ReadonlySet<SampleChangeId>
  onChange: (accepted: ReadonlySet<SampleChangeId>) => void
}) {
  const t = useTranslations('sample')
  const times = useSampleTimes()
  const toggle = (id: SampleChangeId) => {
    const next = new Set(accepted)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  const isAll = accepted.size === sampleChanges.length
  return (
    <div className="flex flex-col border-line border-t bg-sunken/60 px-4 py-4 sm:px-6 sm:py-5 md:border-t-0 md:border-l">
      <h3 className="font-semibold text-base">{t('proposalTitle')}</h3>
      <p className="mt-1 text-ink-soft text-sm">{t('proposalLead')}</p>
      <div className="mt-3 divide-y divide-line border-line border-y">
        {sampleChanges.map(({ id }) => (
          <Checkbox
            key={id}
            className="py-3"
            checked={accepted.has(id)}
            onChange={() => toggle(id)}
            label={t(`changes.${id}.what`, times)}
            detail={t(`changes.${id}.why`, times)}
          />
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          variant={isAll ? 'secondary' : 'primary'}
          onClick={() => onChange(isAll ? new Set() : new Set(sampleChanges.map(({ id }) => id)))}
        >
          {isAll ? null : <Plus aria-hidden />}
          {t(isAll ? 'undoAll' : 'acceptAll')}
        </Button>
        <span role="status" className="text-ink-faint text-sm">
          {t('acceptedCount', { count: accepted.size })}
        </span>
      </div>
      <p className="mt-auto pt-5 text-ink-faint text-xs">{t('honesty')}</p>
    </div>
  )
}
