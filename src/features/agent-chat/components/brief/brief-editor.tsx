'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { BriefFieldName, TripBrief } from '#contract/trip-brief.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { BudgetEditor } from './budget-editor.tsx'
import { DatesEditor } from './dates-editor.tsx'
import { PartyEditor } from './party-editor.tsx'

const lengths = [2, 3, 4, 5, 7, 10, 14]
const paces = ['relaxed', 'balanced', 'packed'] as const

/** Corrects one field, by a tap where there is a choice. */
export function BriefEditor({
  name,
  brief,
  onEdit,
}: {
  name: BriefFieldName
  brief: TripBrief
  onEdit: (edit: BriefEdit) => void
}): ReactNode {
  const t = useTranslations('brief')
  const forget = brief[name] ? (
    <Button size="sm" variant="quiet" onClick={() => onEdit({ forget: [name] })}>
      {t('forget')}
    </Button>
  ) : null

  switch (name) {
    case 'days':
      return (
        <Choices
          options={lengths.map((count) => ({ label: t('days', { count }), isOn: brief.days?.value === count }))}
          onPick={(index) => onEdit({ set: { days: lengths[index] } })}
        />
      )
    case 'pace':
      return (
        <Choices
          options={paces.map((pace) => ({ label: t(`pace.${pace}`), isOn: brief.pace?.value === pace }))}
          onPick={(index) => onEdit({ set: { pace: paces[index] } })}
        />
      )
    case 'dates':
      return <DatesEditor dates={brief.dates?.value} onEdit={onEdit} />
    case 'party':
      return <PartyEditor party={brief.party?.value} onEdit={onEdit} />
    case 'budget':
      return <BudgetEditor budget={brief.budget?.value} onEdit={onEdit} />
    case 'interests':
    case 'cuisines':
    case 'mustSee':
    case 'avoid':
    case 'allergies': {
      const values = brief[name]?.value ?? []
      return (
        <>
          <p className="text-ink-faint text-xs">{t('tapToRemove')}</p>
          <Choices
            options={values.map((label) => ({ label, isOn: true }))}
            onPick={(index) => onEdit({ set: { [name]: values.filter((_, at) => at !== index) } })}
          />
        </>
      )
    }
    default:
      return forget
  }
}

function Choices({
  options,
  onPick,
}: {
  options: readonly { label: string; isOn: boolean }[]
  onPick: (index: number) => void
}) {
  return (
    <div className="flex flex-wrap gap-1.5">
      {options.map(({ label, isOn }, index) => (
        <Button
          key={label}
          size="sm"
          aria-pressed={isOn}
          variant={isOn ? 'primary' : 'secondary'}
          onClick={() => onPick(index)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
