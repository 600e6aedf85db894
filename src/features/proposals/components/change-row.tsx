'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import type { Trip } from '#contract/trip.ts'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { classNames } from '#lib/class-names.ts'
import { formatDay, formatMoney, formatTimeRange } from '#lib/format.ts'
import { useFieldChanges } from '../hooks/use-field-changes.ts'
import { useTripFieldChanges } from '../hooks/use-trip-field-changes.ts'
import { ChangeMark } from './change-mark.tsx'
import { FieldChangeLines } from './field-change-lines.tsx'

/** The title of a change as the reader sees it. */
function useTitleOf() {
  const t = useTranslations('proposals')
  const tStage = useTranslations('stages.name')
  const locale = useLocale()
  return (change: ProposedChange): string => {
    switch (change.type) {
      case 'item.add':
        return change.item.title
      case 'task.add':
        return change.task.title
      case 'expense.add':
        return change.expense.title
      case 'item.swap':
        return t('swap', { title: change.title, other: change.withTitle })
      case 'trip.setBudget':
        return t('setBudget', { budget: formatMoney(change.budget, locale) })
      case 'trip.update':
        return t('updateTrip')
      case 'trip.advanceStage':
        return t('advanceStage', { stage: tStage(change.to) })
      default:
        return change.title
    }
  }
}

function Body({ change, item, trip }: { change: ProposedChange; item?: ItineraryItem; trip?: Trip }): ReactNode {
  const { dayLabel, fieldChanges } = useFieldChanges()
  const tripFieldChanges = useTripFieldChanges()
  const t = useTranslations('proposals')
  const tCategory = useTranslations('budget.category')
  const locale = useLocale()
  switch (change.type) {
    case 'item.add':
      return null
    case 'item.update':
      return <FieldChangeLines changes={fieldChanges(change.patch, item)} />
    case 'item.move':
      return <FieldChangeLines changes={fieldChanges({ day: change.day, ...change.schedule }, item)} />
    case 'item.remove':
      return item ? <p className="text-ink-faint text-xs">{dayLabel(item.day)}</p> : null
    case 'task.add':
      return change.task.dueOn ? (
        <p className="text-ink-faint text-xs">{formatDay(change.task.dueOn, locale, 'short')}</p>
      ) : null
    case 'expense.add': {
      const { category, spentOn } = change.expense
      const date = formatDay(spentOn, locale, 'short')
      return <p className="text-ink-faint text-xs">{t('expense', { category: tCategory(category), date })}</p>
    }
    case 'trip.update':
      return <FieldChangeLines changes={tripFieldChanges(change.patch, trip)} />
    case 'item.swap':
    case 'task.update':
    case 'task.remove':
    case 'trip.setBudget':
    case 'trip.advanceStage':
      return null
  }
}

/** One change of a proposal: description, reason, cost, and a checkbox while it is undecided. */
export function ChangeRow({
  change,
  item,
  trip,
  checked,
  decidable,
  onToggle,
}: {
  change: ProposedChange
  /** The item of the plan that it changes. */
  item: ItineraryItem | undefined
  /** As it is now. */
  trip: Trip | undefined
  checked: boolean
  decidable: boolean
  onToggle: () => void
}) {
  const tKind = useTranslations('plan.kind')
  const titleOf = useTitleOf()
  const locale = useLocale()
  const labelId = useId()
  const shown = change.type === 'item.add' ? change.item : item
  const isRemoval = change.type === 'item.remove' || change.type === 'task.remove'
  const time = shown && change.type !== 'item.swap' ? formatTimeRange(shown.start, shown.end, locale) : ''
  return (
    <li className={classNames('flex gap-2.5 py-1.5', !checked && 'text-ink-faint')}>
      {decidable ? (
        <Checkbox
          aria-labelledby={labelId}
          checked={checked}
          onChange={onToggle}
          className="py-0.5 pointer-coarse:-my-1.5 pointer-coarse:-mr-2.5 pointer-coarse:-ml-3"
        />
      ) : null}
      <div className="min-w-0 flex-1">
        <div className="flex items-start gap-2">
          <p id={labelId} className="min-w-0 flex-1 text-sm">
            {time ? <span className="tabular mr-2 text-ink-soft">{time}</span> : null}
            {shown ? (
              <KindIcon kind={shown.kind} label={tKind(shown.kind)} className="mr-1.5 inline align-[-3px]" />
            ) : null}
            <span className={classNames('font-medium', isRemoval && 'line-through')}>{titleOf(change)}</span>
          </p>
          <ChangeMark type={change.type} />
        </div>
        <Body change={change} item={item} trip={trip} />
        <div className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-xs">
          {change.type === 'item.add' && change.item.cost ? <ItemCost item={change.item} /> : null}
          {change.type === 'expense.add' ? (
            <span className="tabular">{formatMoney(change.expense.amount, locale)}</span>
          ) : null}
          {change.reason ? <p className="min-w-0 flex-1 basis-40 text-ink-soft">{change.reason}</p> : null}
        </div>
      </div>
    </li>
  )
}
