import {
  BedDouble,
  Bus,
  Landmark,
  type LucideIcon,
  Plane,
  StickyNote,
  Ticket,
  TrainFront,
  Utensils,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ItemKind } from '#contract/itinerary.ts'
import { classNames } from '#lib/class-names.ts'

const icons: Record<ItemKind, LucideIcon> = {
  attraction: Landmark,
  restaurant: Utensils,
  lodging: BedDouble,
  flight: Plane,
  train: TrainFront,
  transport: Bus,
  activity: Ticket,
  note: StickyNote,
}

/** The icon of a kind. `label` names it for screen readers where no text beside it does. */
export function KindIcon({ kind, label, className }: { kind: ItemKind; label?: string; className?: string }) {
  const t = useTranslations('common')
  const Icon = icons[kind]
  return (
    <>
      <Icon aria-hidden className={classNames('size-4 shrink-0 text-ink-faint', className)} strokeWidth={1.75} />
      {label ? <span className="sr-only">{t('labeled', { label })} </span> : null}
    </>
  )
}
