'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TimeInput } from '#components/ui/time-input.tsx'
import type { BriefValue } from '#contract/trip-brief.ts'
import { isTime } from '#lib/read-time.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { ChoiceChips, toggled } from './choice-chips.tsx'

const betweenModes = ['train', 'flight', 'bus', 'ferry', 'drive'] as const
const localModes = ['walk', 'bike', 'transit', 'taxi', 'car'] as const

/** Between the cities and from when on, and within them; none chosen = any. */
export function TransportEditor({
  transport = { between: [], local: [] },
  onEdit,
}: {
  transport?: BriefValue<'transport'>
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const [between, setBetween] = useState(transport.between)
  const [local, setLocal] = useState(transport.local)
  const [byDay, setByDay] = useState(transport.byDay ?? false)
  const [notBefore, setNotBefore] = useState(transport.notBefore ?? '')
  return (
    <div className="space-y-3">
      <ChoiceChips
        label={t('between')}
        options={betweenModes.map((mode) => ({ label: t(`mode.${mode}`), isOn: between.includes(mode) }))}
        onPick={(index) => setBetween(betweenModes[index] ? toggled(between, betweenModes[index]) : between)}
      />
      <ChoiceChips
        label={t('local')}
        options={localModes.map((mode) => ({ label: t(`mode.${mode}`), isOn: local.includes(mode) }))}
        onPick={(index) => setLocal(localModes[index] ? toggled(local, localModes[index]) : local)}
      />
      <ChoiceChips
        label={t('atNight')}
        options={[{ label: t('byDay'), isOn: byDay }]}
        onPick={() => setByDay(!byDay)}
      />
      <Field label={t('earliestDeparture')}>
        {(control) => <TimeInput control={control} value={notBefore} onChange={setNotBefore} />}
      </Field>
      <Button
        size="sm"
        variant="primary"
        disabled={notBefore !== '' && !isTime(notBefore)}
        onClick={() =>
          onEdit({
            set: {
              transport: { between, local, ...(notBefore !== '' && { notBefore }), ...(byDay && { byDay: true }) },
            },
          })
        }
      >
        {tCommon('save')}
      </Button>
    </div>
  )
}
