'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { localized } from '#i18n/localized.ts'
import { readAppError } from '#lib/app-error.ts'
import { useFormDraft } from '#lib/use-form-draft.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import type { AddChoice } from '../add-choices.ts'
import {
  emptyItemForm,
  fillPlace,
  fillTimes,
  formatCoordinates,
  type ItemForm,
  itemFormSchema,
  toItemForm,
} from '../item-form.ts'
import { rememberPlace } from '../recent-places.ts'
import { type Editing, usePlan, usePlanView } from './plan-context.tsx'
import { useItemSaving } from './use-item-saving.ts'

/** Where the server's errors are shown; others go above the form. */
const serverFields = {
  title: 'title',
  start: 'start',
  end: 'end',
  place: 'place',
  cost: 'cost',
  confirmationCode: 'code',
  freeCancelUntil: 'freeCancelDay',
  notes: 'notes',
} as const satisfies Record<string, keyof ItemForm>

/** A draft belongs to one version of an item, so that it never hides what others changed. */
function draftKey(tripId: string, editing: Editing, item: ItineraryItem | undefined): string {
  if (item) return `item:${item.id}:${item.version}`
  const { day, position } = editing.kind === 'new' ? editing : {}
  return `item:${tripId}:new:${day ?? 'unscheduled'}${position ? `:${formatCoordinates(position)}` : ''}`
}

function initialForm(editing: Editing, item: ItineraryItem | undefined, currency: string): ItemForm {
  if (item) return toItemForm(item, currency)
  return editing.kind === 'new' ? emptyItemForm(currency, editing.day, editing.position) : emptyItemForm(currency, null)
}

/** The form of the item sheet: keeps what is typed until it is saved, and overwrites no change of others unseen. */
export function useItemEditor(editing: Editing, onDone: () => void) {
  const locale = useLocale()
  const { trip, items } = usePlan()
  const userId = useUser().id
  const current = editing.kind === 'item' ? items.find(({ id }) => id === editing.itemId) : undefined
  const [opened] = useState(current)
  const item = current ?? opened
  const form = useForm({
    resolver: zodResolver(itemFormSchema),
    defaultValues: initialForm(editing, item, trip.currency),
  })
  const discardDraft = useFormDraft(`${userId}:${draftKey(trip.id, editing, item)}`, form)
  const saving = useItemSaving(item)
  const { message, failure, handlers } = useFormFailure(form, serverFields)
  const { picked } = usePlanView()
  const title = useWatch({ control: form.control, name: 'title' })
  /** What is added is searched for first; what it costs and when it is follows. */
  const [isSearched, setSearched] = useState(editing.kind === 'new' && editing.position === undefined)
  useEffect(() => {
    if (!picked) return
    fillPlace(form, picked, picked.name)
    setSearched(false)
  }, [picked, form])
  const [isSaving, setSaving] = useState(false)
  const { conflict } = saving
  // One that has just been added gets another id with its first version.
  const isRemoved = opened !== undefined && opened.version > 0 && current === undefined
  const isGone =
    isRemoved || (editing.kind === 'item' && failure !== null && readAppError(failure).code === 'NOT_FOUND')

  async function attempt(work: () => Promise<void>) {
    setSaving(true)
    handlers.onMutate()
    try {
      await work()
      discardDraft()
      onDone()
    } catch (error) {
      handlers.onError(error)
    } finally {
      setSaving(false)
    }
  }

  function choose(choice: AddChoice) {
    switch (choice.type) {
      case 'place':
        rememberPlace(userId, choice.place)
        fillPlace(form, choice.place, localized(choice.place.name, locale))
        break
      case 'point':
        form.setValue('coordinates', formatCoordinates(choice), { shouldDirty: true })
        break
      case 'text':
        form.setValue('title', choice.text, { shouldDirty: true })
        form.setValue('kind', choice.kind, { shouldDirty: true })
    }
    if (choice.type !== 'point' && choice.times) fillTimes(form, choice.times)
    setSearched(false)
  }

  return {
    form,
    item,
    /** Nothing has been chosen yet; a draft was. */
    isSearching: isSearched && title.trim() === '',
    choose,
    conflict,
    isGone,
    isSaving,
    message: conflict || isGone ? null : message,
    save: form.handleSubmit((values) => {
      if (!isSaving) void attempt(() => saving.save(values))
    }),
    addAgain: () => void attempt(() => saving.add(form.getValues())),
    resolve: (keepTheirs: ReadonlySet<string>) => {
      if (conflict) void attempt(() => saving.resolve(conflict, keepTheirs))
    },
    discardDraft,
  }
}
