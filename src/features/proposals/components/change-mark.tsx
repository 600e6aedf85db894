import { ArrowRight, type LucideIcon, Minus, Pencil, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import type { ProposedChange } from '#contract/proposal.ts'

type Manner = 'add' | 'update' | 'remove' | 'move'

const looks: Record<Manner, { tone: Tone; icon: LucideIcon }> = {
  add: { tone: 'positive', icon: Plus },
  update: { tone: 'info', icon: Pencil },
  remove: { tone: 'danger', icon: Minus },
  move: { tone: 'info', icon: ArrowRight },
}

function mannerOf(type: ProposedChange['type']): Manner {
  switch (type) {
    case 'item.add':
    case 'task.add':
    case 'expense.add':
      return 'add'
    case 'item.remove':
    case 'task.remove':
      return 'remove'
    case 'item.move':
    case 'item.swap':
      return 'move'
    case 'item.update':
    case 'task.update':
    case 'trip.setBudget':
    case 'trip.update':
    case 'trip.advanceStage':
      return 'update'
  }
}

/** A badge for the type of a change. */
export function ChangeMark({ type }: { type: ProposedChange['type'] }) {
  const t = useTranslations('proposals.manner')
  const manner = mannerOf(type)
  return (
    <Badge tone={looks[manner].tone} icon={looks[manner].icon}>
      {t(manner)}
    </Badge>
  )
}
