'use client'
import { ArrowLeft, ArrowRight, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { QuickPlaces } from '#features/trips/components/quick-places.tsx'
import { BudgetFields, PartyFields, StyleFields, WhenFields } from '#features/trips/components/trip-form-fields.tsx'
import { TripPlaceField } from '#features/trips/components/trip-place-field.tsx'
import { TripStopsField } from '#features/trips/components/trip-stops-field.tsx'
import { classNames } from '#lib/class-names.ts'

import { TripPreview } from './trip-preview.tsx'
import { steps, useNewTrip } from './use-new-trip.ts'

/** A short wizard. Only the destination is required; "create now" is available from the first step. */
export function NewTrip() {
  const t = useTranslations('trips')
  const tCommon = useTranslations('common')
  const wizard = useNewTrip()
  const { form, step, message } = wizard
  const draft = useWatch({ control: form.control, compute: (values) => values })
  const at = steps.indexOf(step)
  const isLast = at === steps.length - 1
  return (
    <div className="grid grid-cols-1 items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <form noValidate onSubmit={wizard.submit} className="min-w-0 max-w-xl">
        <Stepper
          label={t('wizard.steps')}
          steps={steps.map((name, index) => ({
            id: name,
            label: t(`wizard.${name}`),
            state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
          }))}
        />
        <div className="mt-7 flex flex-col gap-6 sm:min-h-80">
          {message ? <Notice tone="danger">{message}</Notice> : null}
          {step === 'where' ? (
            <StepFrame isFirst={!wizard.hasMoved} title={t('wizard.whereTitle')}>
              {draft.moreStops.length > 0 ? (
                <TripStopsField form={form} draft={draft} />
              ) : (
                <>
                  <TripPlaceField
                    needsGuide
                    form={form}
                    name="destination"
                    label={t('form.destination')}
                    hint={t('form.destinationHint')}
                    autoFocus={!wizard.hasMoved}
                    placeholder={t('form.destinationExample')}
                    onSplit={wizard.splitDestination}
                  />
                  <QuickPlaces
                    chosen={draft.destination}
                    onChoose={(name) => {
                      form.setValue('destination', name, { shouldDirty: true, shouldValidate: true })
                      form.setValue('destinationPlace', null)
                    }}
                  />
                  <Button className="self-start" onClick={wizard.addStop}>
                    <Plus aria-hidden />
                    {t('stops.add')}
                  </Button>
                </>
              )}
              <TripPlaceField form={form} name="origin" label={t('form.origin')} optional />
            </StepFrame>
          ) : null}
          {step === 'when' ? (
            <StepFrame isFirst={!wizard.hasMoved} title={t('wizard.whenTitle')}>
              <WhenFields form={form} />
              <PartyFields form={form} />
            </StepFrame>
          ) : null}
          {step === 'how' ? (
            <StepFrame isFirst={!wizard.hasMoved} title={t('wizard.howTitle')}>
              <BudgetFields form={form} />
              <StyleFields form={form} />
            </StepFrame>
          ) : null}
        </div>
        <div className="mt-8 grid grid-cols-2 items-center gap-3 border-line border-t pt-5 sm:grid-cols-[auto_1fr_auto]">
          {/* It keeps its room where there is nothing to go back to, so that no button moves from step to step. */}
          <Button
            size="lg"
            className={classNames('justify-self-start', at === 0 && 'invisible')}
            disabled={at === 0}
            onClick={() => wizard.goTo(steps[at - 1] ?? 'where')}
          >
            <ArrowLeft aria-hidden />
            {tCommon('back')}
          </Button>
          <Button
            variant="quiet"
            size="lg"
            busy={!isLast && wizard.isCreating}
            disabled={isLast}
            onClick={wizard.create}
            className={classNames(
              'justify-self-end max-sm:order-last max-sm:col-span-2 max-sm:w-full',
              isLast && 'invisible',
            )}
          >
            {!isLast && wizard.isCreating ? t('creating') : t('createNow')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            size="lg"
            busy={isLast && wizard.isCreating}
            className="justify-self-end"
          >
            {isLast ? t(wizard.isCreating ? 'creating' : 'createTrip') : tCommon('next')}
            {isLast ? null : <ArrowRight aria-hidden />}
          </Button>
        </div>
      </form>
      <TripPreview form={draft} />
    </div>
  )
}

/** A new step moves the focus to its heading, so that screen readers announce it. */
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
