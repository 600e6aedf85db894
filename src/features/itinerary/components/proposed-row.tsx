'use client'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import type { ProposedItem } from '#features/proposals/pending-changes.ts'

/** An item that a pending proposal would add, at its place in the day. */
export function ProposedRow({ change, onReview }: { change: ProposedItem; onReview: () => void }) {
  const t = useTranslations('plan')
  const { item } = change
  return (
    <div className="relative my-0.5 flex min-h-12 items-center gap-2 rounded-md border border-control/70 border-dashed py-1 pr-2 pl-2 hover:bg-hover">
      <ItemTime item={item} className="pointer-fine:ml-5" />
      <KindIcon kind={item.kind} label={t(`kind.${item.kind}`)} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={onReview}
          className="block max-w-full rounded-sm wrap-break-word @min-[26rem]:truncate text-left text-ink-soft text-sm after:absolute after:inset-0 after:content-['']"
        >
          {item.title}
        </button>
        <Badge tone="positive" className="mt-0.5">
          {t('proposed.add')}
        </Badge>
      </div>
      <span className="relative z-1 shrink-0 text-ink-soft text-sm">
        <ItemCost item={item} />
      </span>
    </div>
  )
}
