'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { isDay } from '#lib/read-day.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { ChoiceChips } from './choice-chips.tsx'

const kinds = ['fixed', 'period'] as const

/** The first day, or a period in which the trip shall lie. */
export function DatesEditor({ dates, onEdit }: { dates?: BriefValue<'dates'>; onEdit: (edit: BriefEdit) => void }) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const [type, setType] = useState(dates?.type ?? 'fixed')
  const [start, setStart] = useState(dates?.type === 'fixed' ? dates.start : (dates?.earliest ?? ''))
  const [latest, setLatest] = useState(dates?.type === 'period' ? dates.latest : '')
  const [onWeekend, setOnWeekend] = useState(dates?.type === 'period' && dates.onWeekend === true)
  const isPeriod = type === 'period'
  const period = { type: 'period' as const, earliest: start, latest, ...(onWeekend && { onWeekend }) }
  const isValid = isDay(start) && (!isPeriod || (isDay(latest) && start <= latest))
  return (
    <div className="space-y-3">
      <ChoiceChips
        options={kinds.map((kind) => ({ label: t(`datesKind.${kind}`), isOn: kind === type }))}
        onPick={(index) => setType(kinds[index] ?? type)}
      />
      <Field label={t(isPeriod ? 'earliest' : 'field.startDate')}>
        {(control) => <DateInput control={control} value={start} onChange={setStart} />}
      </Field>
      {isPeriod ? (
        <>
          <Field label={t('latest')}>
            {(control) => <DateInput control={control} value={latest} onChange={setLatest} />}
          </Field>
          <Checkbox
            label={t('onWeekend')}
            checked={onWeekend}
            onChange={({ target }) => setOnWeekend(target.checked)}
          />
        </>
      ) : null}
      <Button
        size="sm"
        variant="primary"
        disabled={!isValid}
        onClick={() => onEdit({ set: { dates: isPeriod ? period : { type: 'fixed', start } } })}
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
