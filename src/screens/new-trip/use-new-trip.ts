'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { uuidv7 } from 'uuidv7'
import { useUser } from '#features/session/components/user-provider.tsx'
import { guessCurrency } from '#features/trips/guess-currency.ts'
import { tripServerFields } from '#features/trips/hooks/use-trip-field-error.ts'
import { draftStops, splitStop, stopFields } from '#features/trips/stop-drafts.ts'
import { emptyTripForm, type TripForm, toTripFields, tripFormSchema } from '#features/trips/trip-form.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormDraft } from '#lib/use-form-draft.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'

export const steps = ['where', 'when', 'how'] as const
export type StepName = (typeof steps)[number]

/** The fields that can be wrong, by step. */
const fieldsOfStep = {
  where: ['destination', 'moreStops', 'origin'],
  when: ['startDate', 'days'],
  how: ['budget'],
} as const satisfies Record<StepName, readonly (keyof TripForm)[]>

export function useNewTrip() {
  const router = useRouter()
  const user = useUser()
  const utils = trpc.useUtils()
  const form = useForm({
    resolver: zodResolver(tripFormSchema),
    defaultValues: emptyTripForm(user.homeCurrency),
    // A step takes the focus to its heading; a field there that is wrong is announced by its error.
    shouldFocusError: false,
  })
  const discardDraft = useFormDraft(`new-trip:${user.id}`, form)
  const [step, setStep] = useState<StepName>('where')
  const [hasMoved, setMoved] = useState(false)
  const { message, handlers } = useFormFailure(form, tripServerFields)
  const attempt = useRef({ input: '', idempotencyKey: '' })

  const guess = () => {
    if (form.getFieldState('currency').isDirty || form.getValues('budget') !== '') return
    const originCountry = form.getValues('originPlace')?.country
    const destinationCountry = form.getValues('destinationPlace')?.country
    const { homeCurrency } = user
    form.setValue(
      'currency',
      guessCurrency({ originCountry, destinationCountry, homeCurrency, languages: navigator.languages }),
    )
  }
  const goTo = (next: StepName) => {
    if (next === 'how') guess()
    setStep(next)
    setMoved(true)
    window.scrollTo({ top: 0 })
  }
  const goToFirstError = () => {
    const first = steps.find((name) => fieldsOfStep[name].some((field) => form.getFieldState(field).error))
    if (first) goTo(first)
  }
  const createTrip = trpc.trips.create.useMutation({
    ...handlers,
    onSuccess: (trip) => {
      discardDraft()
      router.push(`/trips/${trip.id}`)
      return utils.trips.list.invalidate()
    },
    onError: (error) => {
      handlers.onError(error)
      goToFirstError()
    },
  })
  const create = form.handleSubmit((values) => {
    const fields = { ...toTripFields(values), currency: values.currency }
    const input = JSON.stringify(fields)
    // The same trip, sent again after an answer was lost, is created once.
    if (attempt.current.input !== input) attempt.current = { input, idempotencyKey: uuidv7() }
    createTrip.mutate({ ...fields, idempotencyKey: attempt.current.idempotencyKey })
  }, goToFirstError)
  const createNow = () => {
    // The step that shows the currency may be left out.
    guess()
    return create()
  }
  const addStop = () => {
    form.setValue('moreStops', [{ key: uuidv7(), name: '', place: null, nights: null }], { shouldDirty: true })
  }
  const splitDestination = (names: string[]) => {
    const { destination, destinationPlace, moreStops } = stopFields(
      splitStop(draftStops(form.getValues()), 0, names),
      '',
    )
    form.setValue('destination', destination, { shouldDirty: true })
    form.setValue('destinationPlace', destinationPlace, { shouldDirty: true })
    form.setValue('moreStops', moreStops, { shouldDirty: true })
    form.clearErrors(['destination', 'moreStops'])
  }
  const goOn = async () => {
    if (await form.trigger(fieldsOfStep[step])) goTo(steps[steps.indexOf(step) + 1] ?? 'how')
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!createTrip.isPending) void (step === 'how' ? createNow() : goOn())
  }
  return {
    form,
    step,
    hasMoved,
    addStop,
    splitDestination,
    goTo,
    create: () => void createNow(),
    submit,
    message,
    isCreating: createTrip.isPending || createTrip.isSuccess,
  }
}
