'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { toast } from '#components/ui/toast.tsx'
import type { Trip } from '#contract/trip.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormDraft } from '#lib/use-form-draft.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { toTripForm, toTripPatch, tripFormSchema } from '../trip-form.ts'
import { tripServerFields } from './use-trip-field-error.ts'

/** The settings form of a trip. A draft belongs to one version of the trip, so that it never hides what others changed. */
export function useTripSettings(trip: Trip, onSaved: () => void) {
  const t = useTranslations('trips')
  const utils = trpc.useUtils()
  const form = useForm({ resolver: zodResolver(tripFormSchema), defaultValues: toTripForm(trip) })
  const discardDraft = useFormDraft(`trip-settings:${trip.id}:${trip.version}`, form)
  const { message, handlers } = useFormFailure(form, tripServerFields)
  const [version, setVersion] = useState(trip.version)
  const update = trpc.trips.update.useMutation({
    ...handlers,
    onSuccess: async (saved) => {
      discardDraft()
      toast.done(t('savedToast', { title: saved.title }))
      onSaved()
      await Promise.all([utils.trips.list.invalidate(), utils.trips.get.invalidate({ tripId: saved.id })])
    },
    onError: (error) => {
      handlers.onError(error)
      const { code, details } = readAppError(error)
      if (code === 'VERSION_CONFLICT') setVersion(readVersion(details.current) ?? version)
    },
  })
  const save = form.handleSubmit((values) => {
    const patch = toTripPatch(values, trip)
    if (Object.keys(patch).length > 0) return update.mutate({ tripId: trip.id, version, ...patch })
    discardDraft()
    onSaved()
  })
  return { form, save, discardDraft, message, isSaving: update.isPending }
}

function readVersion(row: unknown): number | null {
  const version = typeof row === 'object' && row !== null ? Reflect.get(row, 'version') : null
  return typeof version === 'number' ? version : null
}
