'use client'
import { Clock, MapPin } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { stopOfDay } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { formatTimeRange } from '#lib/format.ts'
import { findNamedPlace } from '../add-choices.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useItemFieldError } from '../hooks/use-item-field-error.ts'
import { useNearbyPlaces } from '../hooks/use-nearby-places.ts'
import { fillPlace, fillTimes, type ItemForm } from '../item-form.ts'
import { readTimedTitle, type TimedTitle } from '../timed-title.ts'

/** The title. One that names a known place offers to put it on the map. */
export function TitleField({ form }: { form: UseFormReturn<ItemForm> }) {
  const t = useTranslations('plan.form')
  const locale = useLocale()
  const describeError = useItemFieldError()
  const { trip, canWrite } = usePlan()
  const [title, day, coordinates] = useWatch({ control: form.control, name: ['title', 'day', 'coordinates'] })
  const near = stopOfDay(trip.stops, Number(day) || 1)?.place ?? trip.destination
  const isWanted = canWrite && coordinates.trim() === '' && form.getFieldState('title').isDirty
  const named = findNamedPlace(title, useNearbyPlaces(title, near, isWanted))
  return (
    <div>
      <FormField form={form} name="title" label={t('title')} describeError={describeError}>
        {(control) => <Input {...control} autoComplete="off" maxLength={200} placeholder={t('titleExample')} />}
      </FormField>
      {named ? (
        <p className="mt-1.5 flex items-center gap-2 text-sm" role="status">
          <MapPin aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
          <span className="min-w-0 flex-1">
            {t('named', { place: localized(named.name, locale) })}
            {named.area ? <span className="ml-1.5 text-ink-faint">{localized(named.area, locale)}</span> : null}
          </span>
          <Button size="sm" onClick={() => fillPlace(form, named, localized(named.name, locale))}>
            {t('useNamed')}
          </Button>
        </p>
      ) : null}
      <TitleTime form={form} />
    </div>
  )
}

/** Offers to move a time out of the title, and to put it back. */
function TitleTime({ form }: { form: UseFormReturn<ItemForm> }) {
  const t = useTranslations('plan.form')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const title = useWatch({ control: form.control, name: 'title' })
  const [taken, setTaken] = useState<{ title: string; before: Pick<ItemForm, 'title' | 'start' | 'end'> } | null>(null)
  const timed = form.getFieldState('title').isDirty ? readTimedTitle(title) : null
  const take = (found: TimedTitle) => {
    const [before, start, end] = form.getValues(['title', 'start', 'end'])
    setTaken({ title: found.title, before: { title: before, start, end } })
    form.setValue('title', found.title, { shouldDirty: true })
    fillTimes(form, found)
  }
  const putBack = (before: Pick<ItemForm, 'title' | 'start' | 'end'>) => {
    setTaken(null)
    for (const name of ['title', 'start', 'end'] as const) form.setValue(name, before[name], { shouldDirty: true })
  }
  const isTaken = taken !== null && taken.title === title
  if (!timed && !isTaken) return null
  return (
    <p className="mt-1.5 flex items-center gap-2 text-sm" role="status">
      <Clock aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <span className="min-w-0 flex-1">
        {timed
          ? t('timed', { title: timed.title, time: formatTimeRange(timed.start, timed.end, locale) })
          : t('tookTime')}
      </span>
      {timed ? (
        <Button size="sm" onClick={() => take(timed)}>
          {t('useTimed')}
        </Button>
      ) : isTaken ? (
        <Button size="sm" onClick={() => putBack(taken.before)}>
          {tCommon('undo')}
        </Button>
      ) : null}
    </p>
  )
}
