'use client'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEvent, useEffect, useMemo, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { PlaceField } from '#features/trips/components/place-field.tsx'
import { BudgetFields, PartyFields, StyleFields, WhenFields } from '#features/trips/components/trip-form-fields.tsx'
import {
  emptyTripForm,
  findTripFormProblem,
  type TripForm,
  type TripFormProblem,
  toTripFields,
} from '#features/trips/trip-form.ts'
import { findRefusedRule, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useDraft } from '#lib/use-draft.ts'
import { QuickPlaces } from './quick-places.tsx'
import { TripPreview } from './trip-preview.tsx'

const steps = ['where', 'when', 'how'] as const
type StepName = (typeof steps)[number]

const stepOfProblem: Record<TripFormProblem, StepName> = { destination: 'where', days: 'when', budget: 'how' }

/** A short wizard. Only the destination is needed: "create now" is there from the first step on. */
export function NewTrip() {
  const t = useTranslations('trips')
  const tCommon = useTranslations('common')
  const wizard = useNewTrip()
  const { draft, change, step, problem, failure } = wizard
  const fields = { form: draft, problem, onChange: change }
  const at = steps.indexOf(step)
  const isLast = at === steps.length - 1
  return (
    <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <form noValidate onSubmit={wizard.submit} className="max-w-xl">
        <Stepper
          label={t('wizard.steps')}
          steps={steps.map((name, index) => ({
            id: name,
            label: t(`wizard.${name}`),
            state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
          }))}
        />
        <div className="mt-7 flex flex-col gap-6 sm:min-h-80">
          {failure ? <Notice tone="danger">{failure}</Notice> : null}
          {step === 'where' ? (
            <StepFrame isFirst={!wizard.hasMoved} title={t('wizard.whereTitle')}>
              <PlaceField
                label={t('form.destination')}
                hint={t('form.destinationHint')}
                error={wizard.placeProblem('destination')}
                autoFocus={!wizard.hasMoved}
                value={draft.destination}
                placeholder={t('form.destinationExample')}
                onChange={(destination, destinationPlace) => change({ destination, destinationPlace })}
              />
              <QuickPlaces
                onChoose={(destination) => change({ destination, destinationPlace: null })}
                chosen={draft.destination}
              />
              <PlaceField
                label={t('form.origin')}
                optional
                error={wizard.placeProblem('origin')}
                value={draft.origin}
                onChange={(origin, originPlace) => change({ origin, originPlace })}
              />
            </StepFrame>
          ) : null}
          {step === 'when' ? (
            <StepFrame isFirst={!wizard.hasMoved} title={t('wizard.whenTitle')}>
              <WhenFields {...fields} />
              <PartyFields {...fields} />
            </StepFrame>
          ) : null}
          {step === 'how' ? (
            <StepFrame isFirst={!wizard.hasMoved} title={t('wizard.howTitle')}>
              <BudgetFields {...fields} />
              <StyleFields {...fields} />
            </StepFrame>
          ) : null}
        </div>
        <div className="mt-8 flex flex-wrap items-center gap-3 border-line border-t pt-5">
          {at > 0 ? (
            <Button size="lg" onClick={() => wizard.goTo(steps[at - 1] ?? 'where')}>
              <ArrowLeft aria-hidden />
              {tCommon('back')}
            </Button>
          ) : null}
          <Button type="submit" variant="primary" size="lg" busy={isLast && wizard.isCreating}>
            {isLast ? t(wizard.isCreating ? 'creating' : 'createTrip') : tCommon('next')}
            {isLast ? null : <ArrowRight aria-hidden />}
          </Button>
          {isLast ? null : (
            <Button
              variant="quiet"
              size="lg"
              busy={wizard.isCreating}
              onClick={wizard.create}
              className="max-sm:w-full"
            >
              {wizard.isCreating ? t('creating') : t('createNow')}
            </Button>
          )}
        </div>
      </form>
      <TripPreview form={draft} />
    </div>
  )
}

/** A step that comes after another takes the focus to its question, so that screen readers hear it. */
function StepFrame({ title, isFirst, children }: { title: string; isFirst: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true })
  }, [isFirst])
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-lg outline-none">
        {title}
      </h2>
      {children}
    </>
  )
}

function useNewTrip() {
  const t = useTranslations('trips')
  const explain = useAppError()
  const router = useRouter()
  const user = useUser()
  const utils = trpc.useUtils()
  const initial = useMemo<TripForm>(() => emptyTripForm(user.homeCurrency), [user.homeCurrency])
  const { draft, change, clear } = useDraft(`new-trip:${user.id}`, initial)
  const [step, setStep] = useState<StepName>('where')
  const [problem, setProblem] = useState<TripFormProblem | null>(null)
  const [hasMoved, setMoved] = useState(false)
  const attempt = useRef({ draft, idempotencyKey: uuidv7() })
  const createTrip = trpc.trips.create.useMutation({
    onSuccess: (trip) => {
      clear()
      router.push(`/trips/${trip.id}`)
      return utils.trips.list.invalidate()
    },
    onError: (error) => {
      if (refusedPlace(error)) goTo('where')
    },
  })

  const goTo = (next: StepName) => {
    setStep(next)
    setMoved(true)
    window.scrollTo({ top: 0 })
  }
  /** Refuses what stands on this step or before; later steps are not to blame yet. */
  const isRefused = (upTo: StepName): boolean => {
    const found = findTripFormProblem(draft)
    const isDue = found !== null && steps.indexOf(stepOfProblem[found]) <= steps.indexOf(upTo)
    setProblem(isDue ? found : null)
    if (isDue) goTo(stepOfProblem[found])
    return isDue
  }
  const create = () => {
    if (isRefused('how')) return
    // The same trip, sent again after an answer was lost, is made once; a changed one is another.
    if (attempt.current.draft !== draft) attempt.current = { draft, idempotencyKey: uuidv7() }
    const { idempotencyKey } = attempt.current
    createTrip.mutate({ ...toTripFields(draft), idempotencyKey })
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (createTrip.isPending) return
    if (step === 'how') create()
    else if (!isRefused(step)) goTo(steps[steps.indexOf(step) + 1] ?? 'how')
  }
  const placeProblem = (field: 'destination' | 'origin'): string | null => {
    if (problem === field) return t('form.destinationMissing')
    return findRefusedRule(createTrip.error, field) === 'unknown_place' ? t('form.unknownPlace') : null
  }
  return {
    draft,
    change,
    step,
    hasMoved,
    goTo,
    problem,
    placeProblem,
    create,
    submit,
    isCreating: createTrip.isPending || createTrip.isSuccess,
    failure: createTrip.error && !refusedPlace(createTrip.error) ? explain(createTrip.error) : null,
  }
}

function refusedPlace(error: unknown): boolean {
  return (
    findRefusedRule(error, 'destination') === 'unknown_place' || findRefusedRule(error, 'origin') === 'unknown_place'
  )
}
