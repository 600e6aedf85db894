'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { BriefFieldName, TripBrief } from '#contract/trip-brief.ts'
import { useBriefText } from '../../../trips/hooks/use-brief-text.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { BudgetEditor } from './budget-editor.tsx'
import { ChoiceChips, toggled } from './choice-chips.tsx'
import { DatesEditor } from './dates-editor.tsx'
import { DayWindowEditor } from './day-window-editor.tsx'
import { DaysEditor } from './days-editor.tsx'
import { JourneyEditor } from './journey-editor.tsx'
import { ListEditor } from './list-editor.tsx'
import { LodgingEditor } from './lodging-editor.tsx'
import { MobilityEditor } from './mobility-editor.tsx'
import { PartyEditor } from './party-editor.tsx'
import { StopsBriefEditor } from './stops-brief-editor.tsx'
import { TextEditor } from './text-editor.tsx'
import { TransportEditor } from './transport-editor.tsx'

const levels = ['saver', 'balanced', 'comfort'] as const
const paces = ['relaxed', 'balanced', 'packed'] as const
const diets = ['vegetarian', 'vegan', 'pescatarian', 'halal', 'kosher', 'gluten-free'] as const

interface EditorProps {
  name: BriefFieldName
  brief: TripBrief
  /** Of the trip. */
  currency: string
  onEdit: (edit: BriefEdit) => void
}

/** Corrects one field, by a tap where there is a choice, and removes it where it may be unknown. */
export function BriefEditor(props: EditorProps) {
  const t = useTranslations('brief')
  const { name, brief, onEdit } = props
  const isKept = name === 'stops' || name === 'days' || name === 'pace' || name === 'party'
  return (
    <>
      <FieldEditor {...props} />
      {brief[name] && !isKept ? (
        <Button size="sm" variant="quiet" onClick={() => onEdit({ forget: [name] })}>
          {t('forget')}
        </Button>
      ) : null}
    </>
  )
}

function FieldEditor({ name, brief, currency, onEdit }: EditorProps): ReactNode {
  const t = useTranslations('brief')
  const { relaxationText } = useBriefText()
  const label = t(`field.${name}`)

  switch (name) {
    case 'stops':
      return <StopsBriefEditor stops={brief.stops?.value} onEdit={onEdit} />
    case 'home':
      return (
        <TextEditor isPlace label={label} text={brief.home?.value ?? ''} onSave={(home) => onEdit({ set: { home } })} />
      )
    case 'notes':
      return <TextEditor label={label} text={brief.notes?.value ?? ''} onSave={(notes) => onEdit({ set: { notes } })} />
    case 'days':
      return <DaysEditor days={brief.days?.value} onEdit={onEdit} />
    case 'pace':
      return (
        <ChoiceChips
          options={paces.map((pace) => ({ label: t(`pace.${pace}`), isOn: brief.pace?.value === pace }))}
          onPick={(index) => onEdit({ set: { pace: paces[index] } })}
        />
      )
    case 'level':
      return (
        <ChoiceChips
          options={levels.map((level) => ({ label: t(`level.${level}`), isOn: brief.level?.value === level }))}
          onPick={(index) => onEdit({ set: { level: levels[index] } })}
        />
      )
    case 'dates':
      return <DatesEditor dates={brief.dates?.value} onEdit={onEdit} />
    case 'party':
      return <PartyEditor party={brief.party?.value} onEdit={onEdit} />
    case 'budget':
      return <BudgetEditor budget={brief.budget?.value} currency={currency} onEdit={onEdit} />
    case 'diets': {
      const chosen = brief.diets?.value ?? []
      return (
        <ChoiceChips
          options={diets.map((diet) => ({ label: t(`diet.${diet}`), isOn: chosen.includes(diet) }))}
          onPick={(index) => diets[index] && onEdit({ set: { diets: toggled(chosen, diets[index]) } })}
        />
      )
    }
    case 'mobility':
      return <MobilityEditor mobility={brief.mobility?.value} onEdit={onEdit} />
    case 'arrival':
    case 'departure':
      return <JourneyEditor journey={brief[name]?.value} onSave={(value) => onEdit({ set: { [name]: value } })} />
    case 'dayWindow':
      return <DayWindowEditor dayWindow={brief.dayWindow?.value} onEdit={onEdit} />
    case 'lodging':
      return (
        <LodgingEditor
          lodging={brief.lodging?.value}
          currency={brief.budget?.value.currency ?? currency}
          onEdit={onEdit}
        />
      )
    case 'transport':
      return <TransportEditor transport={brief.transport?.value} onEdit={onEdit} />
    case 'relaxations': {
      const given = brief.relaxations?.value ?? []
      return (
        <ChoiceChips
          label={t('tapToRemove')}
          options={given.map((each) => ({ label: relaxationText(each), isOn: true }))}
          onPick={(index) => onEdit({ set: { relaxations: given.filter((_, at) => at !== index) } })}
        />
      )
    }
    case 'interests':
    case 'cuisines':
    case 'mustSee':
    case 'avoid':
    case 'allergies':
      return (
        <ListEditor
          label={label}
          values={brief[name]?.value ?? []}
          onChange={(values) => onEdit({ set: { [name]: values } })}
        />
      )
  }
}
