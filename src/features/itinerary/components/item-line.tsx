import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dayColour } from '#components/ui/day-mark.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { classNames } from '#lib/class-names.ts'

export const itemTitleClasses = 'block max-w-full rounded-sm wrap-break-word @min-[26rem]:truncate font-medium text-sm'

/** Below a title, where it does not say so itself. */
export function otherPlaceName({ title, place }: ItineraryItem): string | null {
  return place && place.name !== title ? place.name : null
}

/**
 * How an item looks in the plan, in the document as in the browser: time, title, place, cost. Where the plan is narrow the title
 * wraps and the cost stands below.
 */
export function ItemLine({
  item,
  isHighlighted = false,
  handle,
  title,
  details,
  cost,
  menu,
}: {
  item: ItineraryItem
  isHighlighted?: boolean
  /** Before the time. */
  handle?: ReactNode
  title: ReactNode
  /** Below the title. */
  details: ReactNode
  cost: ReactNode
  /** At the end. */
  menu?: ReactNode
}) {
  const t = useTranslations('plan')
  return (
    <div
      data-day={item.day === null ? undefined : dayColour(item.day)}
      className={classNames(
        '@container day-colour group relative flex min-h-12 items-center gap-2 rounded-md py-1 pr-1 pl-1 transition-colors hover:bg-hover pointer-coarse:min-h-14',
        isHighlighted && 'bg-hover shadow-[inset_2px_0_0_var(--day)]',
      )}
    >
      {handle}
      <ItemTime item={item} className={handle ? undefined : 'ml-1'} />
      <KindIcon kind={item.kind} label={t(`kind.${item.kind}`)} />
      <div className="min-w-0 flex-1 @min-[26rem]:flex @min-[26rem]:items-center @min-[26rem]:gap-2">
        <div className="min-w-0 flex-1">
          {title}
          {details}
        </div>
        <div className="relative z-1 w-fit shrink-0 text-sm">{cost}</div>
      </div>
      <div className="relative z-1 shrink-0">{menu}</div>
    </div>
  )
}
