'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { isTime } from '#lib/read-time.ts'
import { ChoiceChips } from './choice-chips.tsx'

const modes = ['flight', 'train', 'bus', 'ferry', 'drive'] as const

/** When one lands or takes off, and by what. */
export function JourneyEditor({
  journey = {},
  onSave,
}: {
  journey?: BriefValue<'arrival'>
  onSave: (journey: BriefValue<'arrival'>) => void
}) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const [at, setAt] = useState(journey.at ?? '')
  const [mode, setMode] = useState(journey.mode)
  const { at: _, mode: __, ...others } = journey
  return (
    <div className="space-y-3">
      <ChoiceChips
        options={modes.map((each) => ({ label: t(`mode.${each}`), isOn: each === mode }))}
        onPick={(index) => setMode(modes[index])}
      />
      <Field label={t('time')}>{(control) => <TimeInput control={control} value={at} onChange={setAt} />}</Field>
      <Button
        size="sm"
        variant="primary"
        disabled={at !== '' && !isTime(at)}
        onClick={() => onSave({ ...others, ...(mode && { mode }), ...(at !== '' && { at }) })}
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
