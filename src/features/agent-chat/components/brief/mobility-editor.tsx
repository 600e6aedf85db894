'use client'
import { useTranslations } from 'next-intl'
import type { BriefValue } from '#contract/trip-brief.ts'
import type { BriefEdit } from '../../hooks/use-brief.ts'
import { ChoiceChips } from './choice-chips.tsx'

const access = ['required', 'preferred'] as const
const efforts = ['easy', 'moderate'] as const

/** Step-free or not, and how far one likes to walk; a second tap takes a choice back. */
export function MobilityEditor({
  mobility = { stepFree: 'any', maxEffort: 'strenuous' },
  onEdit,
}: {
  mobility?: BriefValue<'mobility'>
  onEdit: (edit: BriefEdit) => void
}) {
  const t = useTranslations('brief')
  const set = (change: Partial<BriefValue<'mobility'>>) => onEdit({ set: { mobility: { ...mobility, ...change } } })
  return (
    <div className="space-y-3">
      <ChoiceChips
        options={access.map((each) => ({ label: t(`stepFree.${each}`), isOn: each === mobility.stepFree }))}
        onPick={(index) => set({ stepFree: access[index] === mobility.stepFree ? 'any' : (access[index] ?? 'any') })}
      />
      <ChoiceChips
        options={efforts.map((each) => ({ label: t(`effort.${each}`), isOn: each === mobility.maxEffort }))}
        onPick={(index) =>
          set({ maxEffort: efforts[index] === mobility.maxEffort ? 'strenuous' : (efforts[index] ?? 'strenuous') })
        }
      />
    </div>
  )
}
