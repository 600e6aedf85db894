'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Trip } from '#contract/trip.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormDraft } from '#lib/use-form-draft.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { toTripForm, toTripPatch, tripFormSchema } from '../trip-form.ts'
import { useRedating } from './use-redating.ts'
import { tripServerFields } from './use-trip-field-error.ts'

/** The settings form of a trip. A draft belongs to one version of the trip, so that it never hides what others changed. */
export function useTripSettings(trip: Trip, onSaved: () => void) {
  const t = useTranslations('trips')
  const form = useForm({ resolver: zodResolver(tripFormSchema), defaultValues: toTripForm(trip) })
  const discardDraft = useFormDraft(`trip-settings:${useUser().id}:${trip.id}:${trip.version}`, form)
  const { message, handlers } = useFormFailure(form, tripServerFields)
  const [version, setVersion] = useState(trip.version)
  const redating = useRedating(trip, form)
  const { offer, refresh } = useTripUndo(trip.id)
  const refused = {
    ...handlers,
    onError: (error: unknown) => {
      handlers.onError(error)
      const { code, details } = readAppError(error)
      if (code === 'VERSION_CONFLICT') setVersion(readVersion(details.current) ?? version)
    },
  }
  const update = trpc.trips.update.useMutation(refused)
  const redate = trpc.trips.redate.useMutation(refused)

  /** Dates come last: where another field is refused, no item has moved. */
  async function store({ startDate, durationDays, ...patch }: ReturnType<typeof toTripPatch>) {
    let current = version
    if (Object.keys(patch).length > 0) {
      const saved = await update.mutateAsync({ tripId: trip.id, version, ...patch })
      current = saved.version
      setVersion(current)
    }
    if (startDate === undefined && durationDays === undefined) return
    await redate.mutateAsync({
      tripId: trip.id,
      version: current,
      startDate: startDate === undefined ? trip.startDate : startDate,
      durationDays: durationDays === undefined ? trip.durationDays : durationDays,
      mode: redating.mode,
    })
  }
  const save = form.handleSubmit(async (values) => {
    const patch = toTripPatch(values, trip)
    const isChanged = Object.keys(patch).length > 0
    try {
      if (isChanged) await store(patch)
    } catch {
      // Shown at its field or above the form; what was saved before it is read anew.
      return void refresh()
    }
    discardDraft()
    onSaved()
    if (isChanged) await Promise.all([offer(t('savedToast', { title: values.title.trim() || trip.title })), refresh()])
  })
  return { form, save, redating, discardDraft, message, isSaving: update.isPending || redate.isPending }
}

function readVersion(row: unknown): number | null {
  const version = typeof row === 'object' && row !== null ? Reflect.get(row, 'version') : null
  return typeof version === 'number' ? version : null
}
