'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { SplitInput } from '#contract/budget.ts'
import { expenseCategories } from '#contract/expense-category.ts'
import { useFieldChanges } from '#features/proposals/hooks/use-field-changes.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay, formatMoney } from '#lib/format.ts'
import type { Entity, WaitingChange } from '#lib/offline/waiting-change.ts'
import { trpc } from '#lib/trpc.ts'
import { changedFields, isItem, readField } from '../change-fields.ts'
import { useMemberName } from './use-member-name.ts'

export interface FieldChoice {
  /** The fields that are decided together. */
  fields: readonly string[]
  label: string
  mine: string
  theirs: string
}

const times = ['start', 'end', 'endsNextDay']
/** Parts add up to their amount. */
const shares = ['amount', 'split']
const named = [
  'outcome',
  'rating',
  'status',
  'description',
  'priority',
  'dueOn',
  'assigneeId',
  'title',
  'content',
  'tags',
  'source',
  'isPacked',
  'count',
  'personId',
  'bag',
  'amount',
  'split',
  'paidBy',
  'category',
  'spentOn',
  'itemId',
] as const
/** Characters of a text that are shown of each version. */
const longestShown = 400

/** Both versions of what clashes, as they are read. */
export function useFieldTexts(tripId: string) {
  const t = useTranslations('offline.conflicts')
  const tTasks = useTranslations('tasks')
  const tBudget = useTranslations('budget')
  const locale = useLocale()
  const { fieldChanges } = useFieldChanges()
  const { data: trip } = trpc.trips.get.useQuery({ tripId })

  const nameOf = useMemberName(tripId)

  function readSplit({ mode, parts = [], lines = [] }: SplitInput): string {
    const bill = lines.map(({ title, amount, userIds }) =>
      [title, formatMoney(amount, locale), `(${userIds.map(nameOf).join(', ')})`].filter(Boolean).join(' '),
    )
    const people = parts.map(({ userId, share, amount }) => {
      const detail = amount ? formatMoney(amount, locale) : share
      return detail === undefined ? nameOf(userId) : `${nameOf(userId)} ${detail}`
    })
    return [tBudget(`split.${mode}`), [...people, ...bill].join(', ')].filter(Boolean).join(': ')
  }

  function read(field: string, value: unknown): string {
    switch (field) {
      case 'outcome':
        return t(`outcome.${value === 'done' || value === 'skipped' ? value : 'none'}`)
      case 'status':
        return value === 'todo' || value === 'done' || value === 'skipped' ? tTasks(`status.${value}`) : ''
      case 'priority':
        return value === 'low' || value === 'normal' || value === 'high' ? tTasks(`priority.${value}`) : ''
      case 'isPacked':
        return t(value === true ? 'packed' : 'notPacked')
      case 'assigneeId':
      case 'paidBy':
      case 'personId':
        return typeof value === 'string' ? nameOf(value) : ''
      case 'itemId':
        return trip?.itinerary.find(({ id }) => id === value)?.title ?? ''
      case 'amount':
        return isMoney(value) ? formatMoney(value, locale) : ''
      case 'split':
        return isSplit(value) ? readSplit(value) : ''
      case 'category': {
        const category = expenseCategories.find((one) => one === value)
        return category ? tBudget(`category.${category}`) : ''
      }
      case 'dueOn':
      case 'spentOn':
        return typeof value === 'string' ? formatDay(value, locale, 'year') : ''
      default:
        return Array.isArray(value) ? value.join(', ') : String(value ?? '')
    }
  }

  function shorten(text: string): string {
    if (text === '') return t('empty')
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  }

  return ({ call }: WaitingChange, clashing: readonly string[], theirs: Entity): FieldChoice[] => {
    const mine = Object.fromEntries(Object.entries(changedFields(call)).filter(([field]) => clashing.includes(field)))
    const known = isItem(theirs) ? fieldChanges(mine, theirs) : []
    const ofItem = known.map(({ field, label, before, after }) => ({
      fields: field === 'time' ? times : [field],
      label,
      mine: after || t('empty'),
      theirs: before || t('empty'),
    }))
    const rest = Object.keys(mine).filter((field) => !ofItem.some(({ fields }) => fields.includes(field)))
    const isShare = (field: string) => shares.includes(field)
    const decided = [rest.filter(isShare), ...rest.filter((field) => !isShare(field)).map((field) => [field])]
    const readAll = (fields: readonly string[], side: (field: string) => unknown) =>
      shorten(fields.map((field) => read(field, side(field))).join(factSeparator))
    return [
      ...ofItem,
      ...decided.flatMap((fields) => {
        const [first] = fields
        if (first === undefined) return []
        return {
          fields: isShare(first) ? shares : fields,
          label: t(`field.${named.find((name) => name === first) ?? 'other'}`),
          mine: readAll(fields, (field) => mine[field]),
          theirs: readAll(fields, (field) => readField(theirs, field)),
        }
      }),
    ]
  }
}

function isMoney(value: unknown): value is { amount: number; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value
}

function isSplit(value: unknown): value is SplitInput {
  return typeof value === 'object' && value !== null && 'mode' in value
}
