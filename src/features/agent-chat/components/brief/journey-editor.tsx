'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateInput } from '#components/ui/date-input.tsx'
import { Field } from '#components/ui/field.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { isDay } from '#lib/read-day.ts'
import { isTime } from '#lib/read-time.ts'
import { ChoiceChips } from './choice-chips.tsx'

const modes = ['flight', 'train', 'bus', 'ferry', 'drive'] as const

/** When one lands or takes off, and by what; a number or a terminal that a message named can be removed. */
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
  const [date, setDate] = useState(journey.date ?? '')
  const [mode, setMode] = useState(journey.mode)
  const [named, setNamed] = useState({ number: journey.number, terminal: journey.terminal })
  const words = (['number', 'terminal'] as const).flatMap((name) => (named[name] ? [{ name, label: named[name] }] : []))
  const isValid = (at === '' || isTime(at)) && (date === '' || isDay(date))
  const isEmpty = mode === undefined && at === '' && date === '' && words.length === 0
  return (
    <div className="space-y-3">
      <ChoiceChips
        options={modes.map((each) => ({ label: t(`mode.${each}`), isOn: each === mode }))}
        onPick={(index) => setMode(modes[index] === mode ? undefined : modes[index])}
      />
      <Field label={t('date')}>{(control) => <DateInput control={control} value={date} onChange={setDate} />}</Field>
      <Field label={t('time')}>{(control) => <TimeInput control={control} value={at} onChange={setAt} />}</Field>
      {words.length > 0 ? (
        <ChoiceChips
          label={t('tapToRemove')}
          options={words.map(({ label }) => ({ label, isOn: true }))}
          onPick={(index) => words[index] && setNamed({ ...named, [words[index].name]: undefined })}
        />
      ) : null}
      <Button
        size="sm"
        variant="primary"
        disabled={!isValid || isEmpty}
        onClick={() =>
          onSave({
            ...(mode && { mode }),
            ...(date !== '' && { date }),
            ...(at !== '' && { at }),
            ...(named.number && { number: named.number }),
            ...(named.terminal && { terminal: named.terminal }),
          })
        }
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
