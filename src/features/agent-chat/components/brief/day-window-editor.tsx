'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { isTime } from '#lib/read-time.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'

/** Between which hours something may be planned. */
export function DayWindowEditor({
  dayWindow = {},
  onEdit,
}: {
  dayWindow?: BriefValue<'dayWindow'>
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const [start, setStart] = useState(dayWindow.start ?? '')
  const [end, setEnd] = useState(dayWindow.end ?? '')
  const isValid =
    [start, end].every((time) => time === '' || isTime(time)) && (start === '' || end === '' || start < end)
  return (
    <div className="space-y-3">
      <div className="flex gap-2">
        <Field label={t('from')}>
          {(control) => <TimeInput control={control} value={start} onChange={setStart} />}
        </Field>
        <Field label={t('to')}>{(control) => <TimeInput control={control} value={end} onChange={setEnd} />}</Field>
      </div>
      <Button
        size="sm"
        variant="primary"
        disabled={!isValid || start + end === ''}
        onClick={() => onEdit({ set: { dayWindow: { ...(start !== '' && { start }), ...(end !== '' && { end }) } } })}
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
