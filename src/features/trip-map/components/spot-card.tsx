'use client'
import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { usePlan, usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { createUnsaved } from '#features/itinerary/plan-op.ts'
import { localized } from '#i18n/localized.ts'
import { trpc } from '#lib/trpc.ts'
import type { Position } from '../map-geometry.ts'

/** A point that was clicked: what is there, and adding it. What is being edited stays open. */
export function SpotCard({ spot, onClose }: { spot: Position; onClose: () => void }) {
  const t = useTranslations('map')
  const tPlan = useTranslations('plan')
  const locale = useLocale()
  const { trip, commands } = usePlan()
  const { day, editing, edit, pick } = usePlanView()
  const { data, isPending } = trpc.maps.placeAt.useQuery(spot, { staleTime: Number.POSITIVE_INFINITY })
  const place = data?.place ?? null
  const near = data?.near ? t('spotNear', { place: localized(data.near, locale) }) : t('spotUnknown')
  const name = place ? localized(place.name, locale) : near
  const position = place ? { lat: place.lat, lng: place.lng } : spot
  const add = () => {
    const item: ItineraryItem = {
      ...createUnsaved(trip.id),
      kind: place?.kind ?? 'activity',
      title: name,
      day,
      start: null,
      end: null,
      endsNextDay: false,
      zone: trip.destination.zone,
      endZone: null,
      place: { name, ...position },
      cost: null,
      booking: 'none',
      confirmationCode: null,
      freeCancelUntil: null,
      source: null,
      links: [],
      notes: '',
      pinned: false,
    }
    onClose()
    void commands.run({ type: 'add', item, before: null }, tPlan('did.add', { title: name }), { offerUndo: true })
  }
  return (
    <section
      aria-label={t('spot')}
      className="pointer-events-auto relative w-64 rounded-lg bg-raised p-3 text-sm shadow-float"
    >
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1 break-words pt-1 font-semibold">{isPending ? '…' : name}</p>
        <IconButton icon={X} size="sm" label={t('closeSpot')} onClick={onClose} className="-mt-1 -mr-1" />
      </div>
      <p className="tabular text-ink-faint text-xs">
        {position.lat.toFixed(5)}, {position.lng.toFixed(5)}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {editing ? (
          <Button
            size="sm"
            variant="primary"
            disabled={isPending}
            onClick={() => {
              onClose()
              pick({ name, kind: place?.kind ?? null, ...position })
            }}
          >
            {t('useSpot')}
          </Button>
        ) : null}
        <Button size="sm" variant={editing ? 'secondary' : 'primary'} disabled={isPending} onClick={add}>
          {day === null ? t('addUnscheduled') : t('addTo', { day })}
        </Button>
        {editing ? null : (
          <Button
            size="sm"
            disabled={isPending}
            onClick={() => {
              onClose()
              edit({ kind: 'new', day: day ?? 1, position })
            }}
          >
            {t('addDetails')}
          </Button>
        )}
      </div>
    </section>
  )
}
