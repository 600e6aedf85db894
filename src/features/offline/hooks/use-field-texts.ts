'use client'
import { useTranslations } from 'next-intl'
import { useFieldChanges } from '#features/proposals/hooks/use-field-changes.ts'
import type { Entity, WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields, isItem } from '../change-fields.ts'

export interface FieldChoice {
  /** The fields that are decided together. */
  fields: readonly string[]
  label: string
  mine: string
  theirs: string
}

const times = ['start', 'end', 'endsNextDay']
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
] as const
/** Characters of a text that are shown of each version. */
const longestShown = 400

/** Both versions of what clashes, as they are read. */
export function useFieldTexts() {
  const t = useTranslations('offline.conflicts')
  const tTasks = useTranslations('tasks')
  const { fieldChanges } = useFieldChanges()

  function read(field: string, value: unknown): string {
    if (field === 'outcome') return t(`outcome.${value === 'done' || value === 'skipped' ? value : 'none'}`)
    if (field === 'status' && (value === 'todo' || value === 'done' || value === 'skipped'))
      return tTasks(`status.${value}`)
    if (field === 'priority' && (value === 'low' || value === 'normal' || value === 'high'))
      return tTasks(`priority.${value}`)
    if (field === 'isPacked') return t(value === true ? 'packed' : 'notPacked')
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    return text === '' ? t('empty') : text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
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
    return [
      ...ofItem,
      ...rest.map((field) => ({
        fields: [field],
        label: t(`field.${named.find((name) => name === field) ?? 'other'}`),
        mine: read(field, mine[field]),
        theirs: read(field, Reflect.get(theirs, field)),
      })),
    ]
  }
}
