'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { AuditEntry } from '#contract/audit.ts'
import { itineraryItemSchema } from '#contract/itinerary.ts'
import { type Task, taskSchema } from '#contract/task.ts'
import { tripSchema } from '#contract/trip.ts'
import { type FieldChange, useFieldChanges } from '#features/proposals/hooks/use-field-changes.ts'
import { useTripFieldChanges } from '#features/proposals/hooks/use-trip-field-changes.ts'
import { formatDay, formatTimeRange } from '#lib/format.ts'
import { readChangedFields } from '../history-actions.ts'

const itemSchema = itineraryItemSchema.partial()
const tripRowSchema = tripSchema.partial()
const taskRowSchema = taskSchema.partial()

/** What an entry changed, field by field, in the reader's words. Rows of older versions that no longer parse give none. */
export function useChangeLines() {
  const { fieldChanges, dayLabel } = useFieldChanges()
  const tripFieldChanges = useTripFieldChanges()
  const taskChanges = useTaskChanges()
  const locale = useLocale()

  return {
    lines(entry: AuditEntry): FieldChange[] {
      const changed = readChangedFields(entry)
      if (!changed) return []
      switch (entry.entity) {
        case 'item': {
          const [patch, before] = [itemSchema.safeParse(changed.patch), itemSchema.safeParse(changed.before)]
          return patch.success && before.success ? fieldChanges(patch.data, before.data) : []
        }
        case 'trip': {
          const [patch, before] = [tripRowSchema.safeParse(changed.patch), tripRowSchema.safeParse(changed.before)]
          return patch.success && before.success ? tripFieldChanges(patch.data, before.data) : []
        }
        case 'task': {
          const [patch, before] = [taskRowSchema.safeParse(changed.patch), taskRowSchema.safeParse(changed.before)]
          return patch.success && before.success ? taskChanges(patch.data, before.data) : []
        }
        default:
          return []
      }
    },
    /** Where an item that came or went stands in the plan: "Day 2 · 09:00–11:00". */
    placeInPlan({ entity, before, after }: AuditEntry): string {
      if (entity !== 'item' || (before && after)) return ''
      const item = itemSchema.safeParse(after ?? before)
      if (!item.success || item.data.day === undefined) return ''
      const time = formatTimeRange(item.data.start, item.data.end, locale)
      return time ? `${dayLabel(item.data.day)} · ${time}` : dayLabel(item.data.day)
    },
  }
}

const taskFields = ['title', 'status', 'dueOn', 'priority', 'description'] as const

function useTaskChanges() {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const labels = {
    title: t('title'),
    status: t('statusLabel'),
    dueOn: t('due'),
    priority: t('priorityLabel'),
    description: t('description'),
  }
  function read(field: (typeof taskFields)[number], task: Partial<Task>): string {
    switch (field) {
      case 'status':
        return task.status ? t(`status.${task.status}`) : ''
      case 'priority':
        return task.priority ? t(`priority.${task.priority}`) : ''
      case 'dueOn':
        return task.dueOn ? formatDay(task.dueOn, locale) : ''
      default:
        return task[field] ?? ''
    }
  }
  return (patch: Partial<Task>, before: Partial<Task>): FieldChange[] =>
    taskFields
      .filter((field) => patch[field] !== undefined)
      .map((field) => ({ field, label: labels[field], before: read(field, before), after: read(field, patch) }))
}
