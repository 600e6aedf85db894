'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { classNames } from '#lib/class-names.ts'
import { formatDay, formatMoney, formatTimeRange } from '#lib/format.ts'
import { useFieldChanges } from '../hooks/use-field-changes.ts'
import { ChangeMark } from './change-mark.tsx'
import { FieldChangeLines } from './field-change-lines.tsx'

function titleOf(change: ProposedChange): string {
  if (change.type === 'item.add') return change.item.title
  if (change.type === 'task.add') return change.task.title
  return change.type === 'trip.setBudget' ? '' : change.title
}

function Body({ change, item }: { change: ProposedChange; item: ItineraryItem | undefined }): ReactNode {
  const { dayLabel, fieldChanges } = useFieldChanges()
  const locale = useLocale()
  switch (change.type) {
    case 'item.add':
      return null
    case 'item.update':
      return <FieldChangeLines changes={fieldChanges(change.patch, item)} />
    case 'item.move':
      return <FieldChangeLines changes={fieldChanges({ day: change.day }, item)} />
    case 'item.remove':
      return item ? <p className="text-ink-faint text-xs">{dayLabel(item.day)}</p> : null
    case 'task.add':
      return change.task.dueOn ? (
        <p className="text-ink-faint text-xs">{formatDay(change.task.dueOn, locale, 'short')}</p>
      ) : null
    case 'task.update':
    case 'trip.setBudget':
      return null
  }
}

/** One change of a proposal: description, reason, cost, and a checkbox while it is undecided. */
export function ChangeRow({
  change,
  item,
  checked,
  decidable,
  onToggle,
}: {
  change: ProposedChange
  /** The item of the plan that it changes. */
  item: ItineraryItem | undefined
  checked: boolean
  decidable: boolean
  onToggle: () => void
}) {
  const t = useTranslations('proposals')
  const tKind = useTranslations('plan.kind')
  const locale = useLocale()
  const labelId = useId()
  const shown = change.type === 'item.add' ? change.item : item
  const time = shown ? formatTimeRange(shown.start, shown.end) : ''
  const title =
    change.type === 'trip.setBudget' ? t('setBudget', { budget: formatMoney(change.budget, locale) }) : titleOf(change)
  return (
    <li className={classNames('flex gap-2.5 py-1.5', !checked && 'text-ink-faint')}>
      {decidable ? (
        <Checkbox
          aria-labelledby={labelId}
          checked={checked}
          onChange={onToggle}
          className="py-0.5 pointer-coarse:-my-1.5"
        />
      ) : null}
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-2">
          <p id={labelId} className="min-w-0 flex-1 text-sm">
            {time ? <span className="tabular mr-2 text-ink-soft">{time}</span> : null}
            {shown ? (
              <KindIcon kind={shown.kind} label={tKind(shown.kind)} className="mr-1.5 inline align-[-3px]" />
            ) : null}
            <span className={classNames('font-medium', change.type === 'item.remove' && 'line-through')}>{title}</span>
          </p>
          <ChangeMark type={change.type} />
        </div>
        <Body change={change} item={item} />
        <div className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-xs">
          {change.type === 'item.add' && change.item.cost ? <ItemCost item={change.item} /> : null}
          {change.reason ? <p className="min-w-0 flex-1 basis-40 text-ink-soft">{change.reason}</p> : null}
        </div>
      </div>
    </li>
  )
}
