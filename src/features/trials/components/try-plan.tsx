'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { mostTrialDays } from '#contract/limits.ts'
import { QuickPlaces } from '#features/trips/components/quick-places.tsx'
import { guessCurrency } from '#features/trips/guess-currency.ts'
import { useTripFieldError } from '#features/trips/hooks/use-trip-field-error.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useEarlyText } from '#lib/use-early-text.ts'
import { forgetTrial, keepTrial, keptTrial } from '../kept-trial.ts'
import { TrialPlanView } from './trial-plan-view.tsx'

const days = Array.from({ length: mostTrialDays }, (_, index) => index + 1)
const usualDays = 2

/** One plan for somebody without an account; `sample` stands there until it is made. */
export function TryPlan({ sample }: { sample: ReactNode }) {
  const t = useTranslations('trials')
  const explain = useAppError()
  const faultText = useTripFieldError()
  const utils = trpc.useUtils()
  const [destination, setDestination] = useState('')
  const early = useEarlyText(destination, setDestination)
  const [durationDays, setDays] = useState(usualDays)
  const [isMissing, setMissing] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  useEffect(() => setToken(keptTrial()), [])
  const kept = trpc.trials.get.useQuery({ token: token ?? '' }, { enabled: token !== null, retry: false })
  const plan = trpc.trials.plan.useMutation({
    onSuccess: (result) => {
      if (result.status === 'unplanned') return
      keepTrial(result.trial.token)
      utils.trials.get.setData({ token: result.trial.token }, result.trial)
      setToken(result.trial.token)
    },
  })
  const submit = () => {
    setMissing(destination.trim() === '')
    if (destination.trim() === '' || plan.isPending) return
    const currency = guessCurrency({ originCountry: undefined, homeCurrency: 'CNY', languages: navigator.languages })
    plan.mutate({ destination: destination.trim(), durationDays, currency })
  }
  const trial = token === null ? undefined : kept.data
  const fault = placeFault(plan.error)
  const error = isMissing ? faultText('missing') : fault ? faultText(fault) : null
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        className="mb-8 rounded-xl border border-line bg-surface p-4 sm:p-6"
      >
        <h2 className="font-semibold text-base">{t('title')}</h2>
        <p className="mt-1 text-ink-soft text-sm">{t('lead')}</p>
        <div className="mt-4 grid items-start gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_9rem_auto]">
          <Field label={t('destination')} error={error}>
            {(control) => (
              <Input
                {...control}
                ref={early}
                value={destination}
                maxLength={120}
                autoComplete="off"
                placeholder={t('example')}
                onChange={({ target }) => {
                  setDestination(target.value)
                  setMissing(false)
                }}
              />
            )}
          </Field>
          <Field label={t('days')}>
            {(control) => (
              <Select
                {...control}
                value={String(durationDays)}
                options={days.map((count) => ({ value: String(count), label: t('dayCount', { count }) }))}
                onChange={({ target }) => setDays(Number(target.value))}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" busy={plan.isPending} className="sm:mt-6.5">
            {plan.isPending ? t('planning') : t('plan')}
          </Button>
        </div>
        <div className="mt-7">
          <QuickPlaces chosen={destination} onChoose={setDestination} />
        </div>
        {plan.error && !fault ? (
          <Notice tone="danger" className="mt-4">
            {readAppError(plan.error).code === 'RATE_LIMITED' ? t('usedUp') : explain(plan.error)}
          </Notice>
        ) : null}
        {plan.data?.status === 'unplanned' ? (
          <Notice tone="info" className="mt-4">
            {t('unplanned', { place: plan.data.destination.name })}
          </Notice>
        ) : null}
      </form>
      {trial ? (
        <TrialPlanView
          key={trial.token}
          trial={trial}
          isNew={plan.data?.status === 'planned'}
          onDiscard={() => {
            forgetTrial()
            setToken(null)
          }}
        />
      ) : (
        sample
      )}
    </>
  )
}

/** The rule that the typed place breaks. */
function placeFault(error: unknown): string | null {
  if (!error) return null
  const { code, details } = readAppError(error)
  return code === 'INVALID_INPUT' ? (details.issues?.find(({ path }) => path === 'destination')?.rule ?? null) : null
}
