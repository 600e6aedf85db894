'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { DateInput, Input } from '#components/ui/input.tsx'
import type { SetQueryParams } from '#lib/use-query-params.ts'
import type { StayQuery } from '../stay-query.ts'

/** Nights and guests, kept in the URL; those of the trip unless changed. */
export function StayForm({
  query,
  isWrong,
  onChange,
}: {
  query: StayQuery
  isWrong: boolean
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.stay')
  return (
    <div className="grid max-w-xl grid-cols-2 gap-3 sm:grid-cols-[1fr_1fr_7rem]">
      <Field label={t('checkIn')}>
        {(control) => (
          <DateInput {...control} value={query.checkIn} onChange={({ target }) => onChange({ in: target.value })} />
        )}
      </Field>
      <Field label={t('checkOut')} error={isWrong ? t('datesProblem') : null}>
        {(control) => (
          <DateInput
            {...control}
            min={query.checkIn || undefined}
            value={query.checkOut}
            onChange={({ target }) => onChange({ out: target.value })}
          />
        )}
      </Field>
      <Field label={t('people')}>
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={30}
            className="tabular"
            defaultValue={query.people}
            onChange={({ target }) => onChange({ people: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
