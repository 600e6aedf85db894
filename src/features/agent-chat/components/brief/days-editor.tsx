'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CountField } from '#features/trips/components/count-field.tsx'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { ChoiceChips } from './choice-chips.tsx'

const usual = [2, 3, 4, 5, 7, 10, 14]
const mostDays = 60

/** The usual lengths by one tap, any other one by steps. */
export function DaysEditor({ days = 3, onEdit }: { days?: number; onEdit: (edit: BriefEdit) => void }) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const [count, setCount] = useState(days)
  return (
    <div className="space-y-3">
      <ChoiceChips
        options={usual.map((length) => ({ label: t('days', { count: length }), isOn: length === days }))}
        onPick={(index) => onEdit({ set: { days: usual[index] } })}
      />
      <CountField label={t('otherLength')} value={count} min={1} max={mostDays} onChange={setCount} />
      <Button size="sm" variant="primary" disabled={count === days} onClick={() => onEdit({ set: { days: count } })}>
        {tCommon('save')}
      </Button>
    </div>
  )
}
