'use client'
import { Check, SkipForward } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { StarRating } from '#components/ui/star-rating.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { ItemTime } from '#features/plan-items/components/item-time.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { classNames } from '#lib/class-names.ts'

/** An item of the plan: what became of it, by two buttons, and how it was, by stars. */
export function HappenedRow({
  item,
  isAdded,
  canWrite,
  onMark,
  onRate,
}: {
  item: ItineraryItem
  isAdded: boolean
  canWrite: boolean
  onMark: (outcome: 'done' | 'skipped') => void
  onRate: (rating: number | null) => void
}) {
  const t = useTranslations('post')
  const tDay = useTranslations('today')
  const tPlan = useTranslations('plan')
  const { title, outcome, rating, kind } = item
  const isSkipped = outcome === 'skipped'
  const stars = (count: number) => t('stars', { count })
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5 py-1.5">
      <ItemTime item={item} />
      <KindIcon kind={kind} label={tPlan(`kind.${kind}`)} />
      <p className="wrap-break-word min-w-0 flex-1 text-sm">
        <span className={classNames('font-medium', isSkipped && 'text-ink-faint line-through')}>{title}</span>
        {isAdded ? <span className="ml-2 whitespace-nowrap text-accent text-xs">{t('wasAdded')}</span> : null}
        {!canWrite && outcome ? <span className="ml-2 text-ink-faint text-xs">{tDay(outcome)}</span> : null}
      </p>
      {canWrite ? (
        <div className="flex shrink-0 gap-1">
          <IconButton
            icon={Check}
            label={tDay(outcome === 'done' ? 'clear' : 'markDone', { title })}
            aria-pressed={outcome === 'done'}
            variant={outcome === 'done' ? 'primary' : 'quiet'}
            onClick={() => onMark('done')}
          />
          <IconButton
            icon={SkipForward}
            label={tDay(isSkipped ? 'clear' : 'markSkipped', { title })}
            aria-pressed={isSkipped}
            variant={isSkipped ? 'secondary' : 'quiet'}
            onClick={() => onMark('skipped')}
          />
        </div>
      ) : null}
      {isSkipped || kind === 'note' ? (
        <span className="w-36 max-sm:hidden" />
      ) : canWrite ? (
        <StarRating
          label={t('rateNamed', { title })}
          starLabel={stars}
          value={rating}
          onChange={onRate}
          className="max-sm:w-full max-sm:justify-end sm:w-36"
        />
      ) : (
        <span className="w-36 text-ink-soft text-xs">{rating === null ? '' : stars(rating)}</span>
      )}
    </li>
  )
}
