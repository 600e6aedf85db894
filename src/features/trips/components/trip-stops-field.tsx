'use client'
import type { UseFormReturn } from 'react-hook-form'
import { fieldError } from '#components/form/form-field.tsx'
import { readDecimal } from '#lib/read-decimal.ts'
import { useStopOutline } from '../hooks/use-stop-outline.ts'
import { useTripFieldError } from '../hooks/use-trip-field-error.ts'
import { draftStops, type StopDraft, stopFields } from '../stop-drafts.ts'
import { placeInput, type TripForm } from '../trip-form.ts'
import { StopsEditor } from './stops-editor.tsx'

/** The stops of a trip that is being created. */
export function TripStopsField({ form, draft }: { form: UseFormReturn<TripForm>; draft: TripForm }) {
  const describeError = useTripFieldError()
  const stops = draftStops(draft)
  const outline = useStopOutline({
    stops,
    origin: draft.origin.trim() ? placeInput(draft.origin, draft.originPlace) : null,
    days: readDecimal(draft.days) ?? null,
  })
  const errorOf = (index: number) => {
    const problem = outline.problems.get(index)
    if (problem) return describeError(problem)
    const name = index === 0 ? ('destination' as const) : (`moreStops.${index - 1}.name` as const)
    return fieldError(form, name, describeError)
  }
  const change = (next: StopDraft[]) => {
    const { destination, destinationPlace, nights, moreStops, days } = stopFields(next, draft.days)
    form.clearErrors(['destination', 'moreStops'])
    form.setValue('destination', destination, { shouldDirty: true })
    form.setValue('destinationPlace', destinationPlace, { shouldDirty: true })
    form.setValue('nights', nights, { shouldDirty: true })
    form.setValue('moreStops', moreStops, { shouldDirty: true })
    form.setValue('days', days, { shouldDirty: true })
  }
  return <StopsEditor stops={stops} outline={outline} errorOf={errorOf} onChange={change} />
}
