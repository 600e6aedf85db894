'use client'
import { Archive, ArchiveRestore, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { MemberRole, Trip } from '#contract/trip.ts'
import { findRefusedRule, readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDraft } from '#lib/use-draft.ts'
import { useTripActions } from '../hooks/use-trip-actions.ts'
import { findTripFormProblem, type TripFormProblem, toTripForm, toTripPatch } from '../trip-form.ts'
import { PlaceField } from './place-field.tsx'
import { BudgetFields, PartyFields, StyleFields, WhenFields } from './trip-form-fields.tsx'

export interface TripSettingsProps {
  trip: Trip & { role: MemberRole }
  open: boolean
  onOpenChange: (open: boolean) => void
  /** After the trip is gone, such as leaving its page. */
  onRemoved?: () => void
}

/** Everything about a trip but its plan, in a side sheet. Edits wait on this device until they are saved. */
export function TripSettings({ trip, open, onOpenChange, onRemoved }: TripSettingsProps) {
  const t = useTranslations('trips')
  const tCommon = useTranslations('common')
  const form = useTripSettings(trip, () => onOpenChange(false))
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('settingsTitle')}
      description={t('settingsLead')}
      footer={
        <>
          <Button
            onClick={() => {
              form.forget()
              onOpenChange(false)
            }}
          >
            {tCommon('cancel')}
          </Button>
          <Button variant="primary" busy={form.isSaving} onClick={form.save}>
            {form.isSaving ? tCommon('saving') : tCommon('save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          form.save()
        }}
      >
        {form.failure ? <Notice tone="danger">{form.failure}</Notice> : null}
        <Field label={t('form.title')}>
          {(control) => (
            <Input
              {...control}
              value={form.draft.title}
              maxLength={120}
              onChange={(event) => form.change({ title: event.target.value })}
            />
          )}
        </Field>
        <PlaceField
          label={t('form.destination')}
          value={form.draft.destination}
          error={form.placeProblem('destination')}
          onChange={(destination, destinationPlace) => form.change({ destination, destinationPlace })}
        />
        <PlaceField
          label={t('form.origin')}
          optional
          value={form.draft.origin}
          error={form.placeProblem('origin')}
          onChange={(origin, originPlace) => form.change({ origin, originPlace })}
        />
        <WhenFields form={form.draft} problem={form.problem} onChange={form.change} />
        <BudgetFields form={form.draft} problem={form.problem} onChange={form.change} />
        <PartyFields form={form.draft} problem={form.problem} onChange={form.change} />
        <StyleFields form={form.draft} problem={form.problem} onChange={form.change} />
        <button type="submit" className="sr-only" tabIndex={-1}>
          {tCommon('save')}
        </button>
      </form>
      {trip.role === 'owner' ? (
        <OwnerActions
          trip={trip}
          onDone={(isRemoved) => {
            form.forget()
            onOpenChange(false)
            if (isRemoved) onRemoved?.()
          }}
        />
      ) : null}
    </Sheet>
  )
}

function useTripSettings(trip: Trip, onSaved: () => void) {
  const t = useTranslations('trips')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const initial = useMemo(() => toTripForm(trip), [trip])
  const { draft, change, clear } = useDraft(`trip-settings:${trip.id}:${trip.version}`, initial)
  const [problem, setProblem] = useState<TripFormProblem | null>(null)
  const [version, setVersion] = useState(trip.version)
  const update = trpc.trips.update.useMutation({
    onSuccess: async (saved) => {
      clear()
      toast.done(t('savedToast', { title: saved.title }))
      onSaved()
      await Promise.all([utils.trips.list.invalidate(), utils.trips.get.invalidate({ tripId: saved.id })])
    },
    onError: (error) => {
      const { code, details } = readAppError(error)
      if (code === 'VERSION_CONFLICT') setVersion(versionOf(details.current) ?? version)
    },
  })

  const save = () => {
    const found = findTripFormProblem(draft)
    setProblem(found)
    if (found) return
    const patch = toTripPatch(draft, trip)
    if (Object.keys(patch).length === 0) {
      clear()
      onSaved()
    } else update.mutate({ tripId: trip.id, version, ...patch })
  }
  const placeProblem = (field: 'destination' | 'origin'): string | null => {
    if (problem === field) return t('form.destinationMissing')
    return findRefusedRule(update.error, field) === 'unknown_place' ? t('form.unknownPlace') : null
  }
  return {
    draft,
    change,
    problem,
    placeProblem,
    save,
    forget: clear,
    isSaving: update.isPending,
    failure: explain(update.error),
  }
}

function versionOf(row: unknown): number | null {
  const version = typeof row === 'object' && row !== null ? Reflect.get(row, 'version') : null
  return typeof version === 'number' ? version : null
}

function OwnerActions({ trip, onDone }: { trip: Trip; onDone: (isRemoved: boolean) => void }) {
  const t = useTranslations('trips')
  const { setArchived, removeTrip, isRemoving } = useTripActions()
  const isArchived = trip.status === 'archived'
  const ArchiveIcon = isArchived ? ArchiveRestore : Archive
  return (
    <div className="mt-8 flex flex-wrap gap-2 border-line border-t pt-5">
      <Button
        onClick={() => {
          setArchived(trip, !isArchived)
          onDone(false)
        }}
      >
        <ArchiveIcon aria-hidden />
        {t(isArchived ? 'restore' : 'archive')}
      </Button>
      <ConfirmDialog
        trigger={
          <Button variant="quiet" className="text-danger hover:not-disabled:text-danger" busy={isRemoving}>
            <Trash2 aria-hidden />
            {t('deleteTrip')}
          </Button>
        }
        title={t('deleteTitle', { title: trip.title })}
        description={t('deleteForGood')}
        action={t('deleteTrip')}
        onConfirm={async () => {
          if (await removeTrip(trip)) onDone(true)
        }}
      />
    </div>
  )
}
