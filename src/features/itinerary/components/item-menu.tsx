'use client'
import { EllipsisVertical, MapPin, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu, type MenuEntry } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { dayCount } from '#features/plan-items/item-order.ts'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'

/** All actions on an item, also moving it without dragging. */
export function ItemMenu({ item }: { item: ItineraryItem }) {
  const t = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { trip, items, canWrite, commands } = usePlan()
  const { edit, goTo } = usePlanView()
  const days = Array.from({ length: dayCount(trip.durationDays, items) }, (_, index) => index + 1)
  const dayLabel = (day: number | null) => (day === null ? t('unscheduled') : tCommon('day', { number: day }))

  function moveTo(day: number | null) {
    const what = t('did.move', { title: item.title, day: dayLabel(day) })
    void commands.run({ type: 'move', id: item.id, day, before: null }, what, { offerUndo: true })
  }
  const entries: MenuEntry[] = [
    {
      kind: 'action',
      label: canWrite ? tCommon('edit') : tCommon('details'),
      icon: Pencil,
      onSelect: () => edit({ kind: 'item', itemId: item.id }),
    },
  ]
  if (item.place) {
    entries.push({ kind: 'action', label: t('showOnMap'), icon: MapPin, onSelect: () => goTo(item.id) })
  }
  if (canWrite) {
    entries.push(
      { kind: 'separator', id: 'move' },
      { kind: 'heading', label: t('moveTo') },
      ...[...days, null].map((day) => ({
        kind: 'choice' as const,
        label: dayLabel(day),
        chosen: item.day === day,
        disabled: item.day === day,
        onSelect: () => moveTo(day),
      })),
      { kind: 'separator', id: 'remove' },
      {
        kind: 'action',
        label: tCommon('remove'),
        icon: Trash2,
        tone: 'danger',
        onSelect: () =>
          void commands.run({ type: 'remove', id: item.id }, t('did.remove', { title: item.title }), {
            offerUndo: true,
          }),
      },
    )
  }
  return (
    <DropdownMenu
      trigger={
        <IconButton
          icon={EllipsisVertical}
          size="sm"
          label={t('itemActions', { title: item.title })}
          className="w-7 pointer-coarse:w-11"
        />
      }
      items={entries}
    />
  )
}
