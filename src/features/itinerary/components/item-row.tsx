'use client'
import { Link2, StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { takesPlace } from '#contract/takes-place.ts'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { linkTitle } from '#features/plan-items/item-links.ts'
import type { ProposedMark } from '#features/proposals/pending-changes.ts'
import { classNames } from '#lib/class-names.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { ItemLine, itemTitleClasses, otherPlaceName } from './item-line.tsx'

/** The others are in the sheet. */
const shownLinks = 2

export interface ItemRowProps {
  item: ItineraryItem
  /** The change that a pending proposal would make. */
  mark?: ProposedMark
  isHighlighted?: boolean
  onOpen: () => void
  /** Before the time: the drag handle. */
  handle?: ReactNode
  /** At the end: the menu. */
  menu?: ReactNode
  /** Badges of its findings. */
  findings?: ReactNode
}

/** An item of the plan, to be opened, dragged and changed. */
export function ItemRow({ item, mark, isHighlighted, onOpen, handle, menu, findings }: ItemRowProps) {
  return (
    <ItemLine
      item={item}
      isHighlighted={isHighlighted}
      handle={handle}
      title={
        <button
          type="button"
          data-title=""
          onClick={onOpen}
          className={classNames(
            itemTitleClasses,
            'text-left after:absolute after:inset-0 after:content-[""]',
            (mark?.type === 'item.remove' || !takesPlace(item)) && 'line-through',
          )}
        >
          {item.title}
        </button>
      }
      details={<Details item={item} placeName={otherPlaceName(item)} mark={mark} findings={findings} />}
      cost={<ItemCost item={item} />}
      menu={menu}
    />
  )
}

interface DetailsProps {
  item: ItineraryItem
  placeName: string | null
  mark?: ProposedMark
  findings?: ReactNode
}

function Details({ item, placeName, mark, findings }: DetailsProps) {
  const t = useTranslations('plan')
  const { trip } = usePlan()
  const isToBook = item.outcome === null && trip.currentStage !== 'post'
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-ink-faint text-xs not-empty:mt-0.5">
      {mark ? <MarkBadge mark={mark} /> : null}
      {findings}
      {item.outcome ? (
        <Badge tone={item.outcome === 'done' ? 'positive' : 'neutral'}>{t(`outcome.${item.outcome}`)}</Badge>
      ) : null}
      {item.booking === 'none' || (item.booking === 'needed' && !isToBook) ? null : (
        <Badge tone={item.booking === 'booked' ? 'positive' : 'caution'}>{t(`bookingState.${item.booking}`)}</Badge>
      )}
      {placeName ? <span className="min-w-0 truncate">{placeName}</span> : null}
      {item.links.slice(0, shownLinks).map((link) => (
        <a
          key={link.url}
          href={link.url}
          target="_blank"
          rel="noreferrer"
          className="relative z-1 inline-flex min-w-0 max-w-40 items-center gap-1 hover:text-ink hover:underline"
        >
          <Link2 aria-hidden className="size-3 shrink-0" strokeWidth={1.75} />
          <span className="truncate">{linkTitle(link)}</span>
        </a>
      ))}
      {item.links.length > shownLinks ? <span>{t('moreLinks', { count: item.links.length - shownLinks })}</span> : null}
      {item.notes ? (
        <span className="inline-flex min-w-0 max-w-48 items-center gap-1">
          <StickyNote aria-label={t('notes')} className="size-3 shrink-0" strokeWidth={1.75} />
          <span className="truncate">{item.notes.split('\n')[0]}</span>
        </span>
      ) : null}
    </div>
  )
}

function MarkBadge({ mark }: { mark: ProposedMark }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  if (mark.type === 'item.remove') return <Badge tone="danger">{t('proposed.remove')}</Badge>
  if (mark.type === 'item.update') return <Badge tone="info">{t('proposed.update')}</Badge>
  if (mark.type === 'item.swap') return <Badge tone="info">{t('proposed.swap', { title: mark.withTitle })}</Badge>
  const day = mark.day === null ? t('unscheduled') : tCommon('day', { number: mark.day })
  return <Badge tone="info">{t('proposed.move', { day })}</Badge>
}
