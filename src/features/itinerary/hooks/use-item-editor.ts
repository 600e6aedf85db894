'use client'
// The side sheet's work: what is typed stays until it is saved, and nobody's change is overwritten unseen.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ItemPatch, ItineraryItem } from '#contract/itinerary.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDraft } from '#lib/use-draft.ts'
import {
  emptyItemForm,
  findConflictingFields,
  findItemProblem,
  formatCoordinates,
  type ItemForm,
  type ItemProblem,
  toItemFields,
  toItemForm,
  toItemPatch,
} from '../item-form.ts'
import { createTemporaryId } from '../plan-op.ts'
import { type Editing, usePlan } from './plan-context.tsx'

/** Both sides changed the same fields: `mine` waits for a decision per field. */
export interface Conflict {
  theirs: ItineraryItem
  mine: ItemPatch
  fields: string[]
}

function newItemForm(editing: Editing, currency: string): ItemForm {
  return editing.kind === 'new' ? emptyItemForm(currency, editing.day, editing.position) : emptyItemForm(currency, null)
}

/** A draft belongs to one version of an item, so that it never hides what others changed. */
function draftKey(tripId: string, editing: Editing, item: ItineraryItem | undefined): string {
  if (item) return `item:${item.id}:${item.version}`
  const { day, position } = editing.kind === 'new' ? editing : {}
  return `item:${tripId}:new:${day ?? 'unscheduled'}${position ? `:${formatCoordinates(position)}` : ''}`
}

export function useItemEditor(editing: Editing, onDone: () => void) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { trip, items, commands } = usePlan()
  const utils = trpc.useUtils()
  const opened = editing.kind === 'item' ? items.find(({ id }) => id === editing.itemId) : undefined
  /** The item as it was when the person began to edit; later changes of others are merged when saving. */
  const [base, setBase] = useState(opened)
  const [initial] = useState(() => (opened ? toItemForm(opened, trip.currency) : newItemForm(editing, trip.currency)))
  const { draft: form, change, clear } = useDraft<ItemForm>(draftKey(trip.id, editing, opened), initial)
  const [problem, setProblem] = useState<ItemProblem | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [isSaving, setSaving] = useState(false)
  const isGone = editing.kind === 'item' && readAppError(failure).code === 'NOT_FOUND'
  const day = form.day === '' ? null : Number(form.day)

  async function attempt(work: () => Promise<void>) {
    setSaving(true)
    setFailure(null)
    try {
      await work()
      clear()
      onDone()
    } catch (error) {
      setFailure(error)
    } finally {
      setSaving(false)
    }
  }

  function add() {
    const title = form.title.trim()
    const item: ItineraryItem = {
      zone: trip.destination.zone,
      source: null,
      ...toItemFields(form),
      id: createTemporaryId(),
      tripId: trip.id,
      day,
      position: '',
      version: 0,
    }
    return commands.tryRun({ type: 'add', item, before: null }, t('did.add', { title }))
  }

  /** Saves against the version that `seen` is; when others were faster, merges what does not clash and asks about the rest. */
  async function update(patch: ItemPatch, seen: ItineraryItem): Promise<void> {
    if (Object.keys(patch).length === 0) return
    const what = t('did.update', { title: form.title.trim() })
    try {
      await commands.tryRun({ type: 'update', id: seen.id, patch, version: seen.version }, what)
    } catch (error) {
      const theirs = readAppError(error).code === 'VERSION_CONFLICT' ? await readItem(seen.id) : undefined
      if (!theirs) throw error
      const fields = findConflictingFields(patch, seen, theirs)
      if (fields.length === 0) return update(patch, theirs)
      setBase(theirs)
      setConflict({ theirs, mine: patch, fields })
      throw error
    }
  }

  async function readItem(itemId: string) {
    const fresh = await utils.itinerary.list.fetch({ tripId: trip.id }, { staleTime: 0 })
    return fresh.find(({ id }) => id === itemId)
  }

  async function move(item: ItineraryItem) {
    if (item.day === day) return
    const to = day === null ? t('unscheduled') : tCommon('day', { number: day })
    const what = t('did.move', { title: form.title.trim(), day: to })
    await commands.tryRun({ type: 'move', id: item.id, day, before: null }, what)
  }

  return {
    form,
    problem,
    failure: conflict || isGone ? null : failure,
    conflict,
    isGone,
    isSaving,
    item: opened,
    change(part: Partial<ItemForm>) {
      change(part)
      setProblem(null)
    },
    save() {
      const found = findItemProblem(form)
      setProblem(found)
      if (found || isSaving) return
      void attempt(async () => {
        if (!base) return add()
        await update(toItemPatch(form, base, trip.currency), base)
        await move(base)
      })
    },
    forget: clear,
    addAgain: () => void attempt(add),
    /** `keepTheirs`: the fields where the other version stands. */
    resolve(keepTheirs: ReadonlySet<string>) {
      if (!conflict) return
      const mine = Object.entries(conflict.mine).filter(([field]) => !keepTheirs.has(field))
      setConflict(null)
      void attempt(async () => {
        await update(Object.fromEntries(mine), conflict.theirs)
        await move(conflict.theirs)
      })
    },
  }
}
