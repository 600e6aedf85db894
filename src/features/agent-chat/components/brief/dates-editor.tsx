'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { isDay } from '#lib/read-day.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'

export function DatesEditor({ dates, onEdit }: { dates?: BriefValue<'dates'>; onEdit: (edit: BriefEdit) => void }) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const [start, setStart] = useState(dates?.type === 'fixed' ? dates.start : (dates?.earliest ?? ''))
  return (
    <div className="space-y-3">
      <Field label={t('field.startDate')}>
        {(control) => <DateInput control={control} value={start} onChange={setStart} />}
      </Field>
      <Button
        size="sm"
        variant="primary"
        disabled={!isDay(start)}
        onClick={() => onEdit({ set: { dates: { type: 'fixed', start } } })}
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
