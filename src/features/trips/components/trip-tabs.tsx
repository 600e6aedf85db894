'use client'
import { Luggage } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { paneElementId } from '#components/layout/pane-element-id.ts'
import { TabBar } from '#components/layout/tab-bar.tsx'
import type { MenuEntry } from '#components/ui/dropdown-menu.tsx'
import { usePendingChanges } from '#features/proposals/hooks/use-pending-changes.ts'
import { useQueryParams } from '#lib/use-query-params.ts'
import { useTripSections } from '../hooks/use-trip-sections.ts'
import { packingHref, type TripPane, tripPaneHref, tripPanes } from '../trip-sections.ts'

/** The bar of a phone, the same on every page of a trip. `pane`: on the trip page, whose parts it chooses. */
export function TripTabs({
  tripId,
  pane,
  className,
}: {
  tripId: string
  pane?: { active: TripPane; onSelect: (pane: TripPane) => void }
  className?: string
}) {
  const t = useTranslations('trip')
  const tPacking = useTranslations('packing')
  const pathname = usePathname()
  const [params] = useQueryParams()
  const { proposals } = usePendingChanges(tripId)
  const sections = useTripSections(tripId).map((section) => ({ ...section, isCurrent: pathname === section.href }))
  const isPacking = params.get('list') === 'packing'
  const more = sections.flatMap(({ id, isCurrent, ...section }): MenuEntry[] => {
    if (id === 'plan' || id === 'budget') return []
    const entry = { kind: 'link' as const, id, ...section }
    if (id !== 'tasks') return [{ ...entry, current: isCurrent }]
    const packing = { id: 'packing', label: tPacking('tab'), icon: Luggage, href: packingHref(tripId) }
    return [
      { ...entry, current: isCurrent && !isPacking },
      { ...entry, ...packing, current: isCurrent && isPacking },
    ]
  })
  return (
    <TabBar
      label={t('sectionNav')}
      tabs={[
        ...tripPanes.map(({ id, icon }) => ({
          id,
          icon,
          label: t(id),
          count: id === 'chat' ? proposals.length : undefined,
          isCurrent: pane?.active === id,
          ...(pane
            ? { controls: paneElementId(id), onSelect: () => pane.onSelect(id) }
            : { href: tripPaneHref(tripId, id) }),
        })),
        ...sections.filter(({ id }) => id === 'budget'),
      ]}
      more={more}
      className={className}
    />
  )
}
