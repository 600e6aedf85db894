'use client'
import { useSortable } from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { ItemFindings } from '#features/feasibility/components/item-findings.tsx'
import type { ProposedMark } from '#features/proposals/pending-changes.ts'
import { classNames } from '#lib/class-names.ts'
import type { DayLeg } from '../day-legs.ts'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'
import { ItemMenu } from './item-menu.tsx'
import { ItemRow } from './item-row.tsx'
import { LegLabel } from './leg-label.tsx'

/** A draggable row: anywhere by mouse, by press and hold on touch screens, at its handle by keyboard. */
export function SortableRow({
  item,
  mark,
  leg,
  isLegExpected,
}: {
  item: ItineraryItem
  mark?: ProposedMark
  leg?: DayLeg
  /** The way here is being looked for: its line keeps its place. */
  isLegExpected: boolean
}) {
  const t = useTranslations('plan')
  const { trip, canWrite } = usePlan()
  const { highlighted, highlight, selected, edit, target, chosen, choose } = usePlanView()
  const isChoosing = chosen !== null && canWrite
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: !canWrite || isChoosing,
    attributes: { roleDescription: t('dragRole') },
  })
  const toggle = () => {
    const next = new Set(chosen)
    if (!next.delete(item.id)) next.add(item.id)
    choose(next)
  }
  const row = useRef<HTMLLIElement | null>(null)
  const isSelected = selected === item.id
  const isTarget = isSelected || target?.itemId === item.id
  useEffect(() => {
    if (isTarget) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isTarget])
  return (
    <li
      ref={(element) => {
        row.current = element
        setNodeRef(element)
      }}
      {...listeners}
      style={{
        transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      onPointerEnter={() => highlight(item.id)}
      onPointerLeave={() => highlight(null)}
      onFocus={() => highlight(item.id)}
      onBlur={() => highlight(null)}
      className={classNames(
        'select-none [-webkit-touch-callout:none] not-first:border-line/70 not-first:border-t',
        isDragging && 'opacity-40',
      )}
    >
      {leg ? <LegLabel leg={leg} className="-mb-1 flex h-6 pl-29" /> : null}
      {!leg && isLegExpected ? <div className="-mb-1 h-6" /> : null}
      <ItemRow
        item={item}
        mark={mark}
        isHighlighted={isSelected || highlighted === item.id}
        onOpen={isChoosing ? toggle : () => edit({ kind: 'item', itemId: item.id })}
        handle={
          isChoosing ? (
            <Checkbox
              aria-label={t('many.choose', { title: item.title })}
              checked={chosen.has(item.id)}
              onChange={toggle}
              className="relative z-1 shrink-0 justify-center pl-1 pointer-coarse:min-w-9"
            />
          ) : canWrite ? (
            <button
              ref={setActivatorNodeRef}
              type="button"
              {...attributes}
              aria-label={t('drag', { title: item.title })}
              className="relative z-1 -mr-1 grid h-8 w-6 shrink-0 cursor-grab place-items-center rounded-sm text-line-strong group-hover:text-ink-faint focus-visible:text-ink pointer-coarse:sr-only"
            >
              <GripVertical aria-hidden className="size-4" strokeWidth={1.75} />
            </button>
          ) : null
        }
        menu={isChoosing ? null : <ItemMenu item={item} />}
        findings={<ItemFindings itemId={item.id} tripId={trip.id} currency={trip.currency} canWrite={canWrite} />}
      />
    </li>
  )
}
