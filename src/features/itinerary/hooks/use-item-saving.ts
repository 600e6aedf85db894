'use client'
import { useState } from 'react'
import type { ItemPatch, ItineraryItem } from '#contract/itinerary.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { findConflictingFields, type ItemForm, toItemFields, toItemPatch } from '../item-form.ts'
import { createUnsaved } from '../plan-op.ts'
import { usePlan } from './plan-context.tsx'

/** Both sides changed the same fields: `mine` waits for a decision per field. */
export interface Conflict {
  theirs: ItineraryItem
  mine: ItemPatch
  fields: string[]
}

function readDay(form: ItemForm): number | null {
  return form.day === '' ? null : Number(form.day)
}

/** Saves the form of an item. Later changes of others to `opened` are merged; what clashes becomes a conflict. */
export function useItemSaving(opened: ItineraryItem | undefined) {
  const { trip, commands } = usePlan()
  const utils = trpc.useUtils()
  /** The item as it was when the person began to edit, or as the last conflict showed it. */
  const [base, setBase] = useState(opened)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  function add(form: ItemForm) {
    const item: ItineraryItem = {
      zone: (stopOfDay(trip.stops, readDay(form) ?? 1)?.place ?? trip.destination).zone,
      endZone: null,
      source: null,
      pinned: false,
      ...toItemFields(form),
      ...createUnsaved(trip.id),
      day: readDay(form),
    }
    return commands.tryRun({ type: 'add', item, before: null })
  }

  /** Saves against the version of `seen`; when others were faster, merges what does not clash and asks about the rest. */
  async function update(patch: ItemPatch, seen: ItineraryItem): Promise<void> {
    if (Object.keys(patch).length === 0) return
    try {
      await commands.tryRun({ type: 'update', id: seen.id, patch, version: seen.version })
    } catch (error) {
      const theirs = readAppError(error).code === 'VERSION_CONFLICT' ? await readItem(seen.id) : undefined
      if (!theirs) throw error
      // The day that was chosen last counts.
      const { day: _, ...asked } = patch
      const fields = findConflictingFields(asked, seen, theirs)
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

  return {
    conflict,
    add,
    async save(form: ItemForm) {
      if (!base) return add(form)
      const day = readDay(form)
      // One step, which one undo takes back.
      await update({ ...toItemPatch(form, base, trip.currency), ...(day !== base.day && { day }) }, base)
    },
    /** `keepTheirs`: the fields where the other version stays. */
    async resolve({ theirs, mine }: Conflict, keepTheirs: ReadonlySet<string>) {
      setConflict(null)
      const kept = Object.entries(mine).filter(([field]) => !keepTheirs.has(field))
      await update(Object.fromEntries(kept), theirs)
    },
  }
}
