'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useTripSections } from '#features/trips/hooks/use-trip-sections.ts'
import { packingHref } from '#features/trips/trip-sections.ts'
import { localized } from '#i18n/localized.ts'
import { trpc } from '#lib/trpc.ts'
import { useDebounced } from '#lib/use-debounced.ts'
import { matchesEntry, type PaletteEntry } from '../palette-entries.ts'

const typingPauseMs = 150
const mostTrips = 6
const mostPlaces = 5
const mostNotes = 5

/** Pages, trips, and within a trip the places around its destination, for what was typed. */
export function usePaletteEntries(text: string, tripId: string | null): PaletteEntry[] {
  const t = useTranslations('layout.palette')
  const tPacking = useTranslations('packing')
  const locale = useLocale()
  const sections = useTripSections(tripId)
  const isAdmin = useUser().role === 'admin'
  const wanted = useDebounced(text.trim(), typingPauseMs)
  const trips = trpc.trips.list.useQuery(
    { limit: mostTrips, ...(wanted ? { text: wanted } : {}) },
    { placeholderData: keepPreviousData },
  )
  const trip = trpc.trips.get.useQuery({ tripId: tripId ?? '' }, { enabled: tripId !== null }).data
  const { lat = 0, lng = 0 } = trip?.destination ?? {}
  const places = trpc.travel.places.search.useQuery(
    { text: wanted, near: { lat, lng }, kinds: ['attraction', 'restaurant'], limit: mostPlaces, asYouType: true },
    { enabled: trip !== undefined && wanted !== '', placeholderData: keepPreviousData },
  )
  const notes = trpc.knowledge.search.useQuery(
    { query: wanted, topK: mostNotes },
    { enabled: wanted !== '', placeholderData: keepPreviousData },
  )

  const pages: [label: string, href: string][] = [
    [t('newTrip'), '/trips/new'],
    ...sections.map(({ label, href }): [string, string] => [label, href]),
    ...(tripId ? [[tPacking('tab'), packingHref(tripId)] satisfies [string, string]] : []),
    [t('allTrips'), '/trips'],
    [t('notes'), '/knowledge'],
    [t('archived'), '/trips?view=archived'],
    [t('profile'), '/profile'],
    [t('sessions'), '/profile/sessions'],
    [t('developers'), '/profile/tokens'],
    ...(isAdmin ? adminPages.map(([name, href]): [string, string] => [t(name), href]) : []),
  ]
  return [
    ...(trips.data?.items ?? []).map(
      ({ id, title, destination }): PaletteEntry => ({
        id: `trip:${id}`,
        group: 'trips',
        label: title,
        detail: destination.name,
        href: `/trips/${id}`,
      }),
    ),
    ...(wanted === '' ? [] : (notes.data?.items ?? [])).map(
      ({ entryId, title, tripId: ofTrip, tripTitle }): PaletteEntry => ({
        id: `note:${entryId}`,
        group: 'notes',
        label: title,
        detail: tripTitle ?? '',
        href: `${ofTrip ? `/trips/${ofTrip}/notes` : '/knowledge'}?note=${entryId}`,
      }),
    ),
    ...(wanted === '' ? [] : (places.data?.items ?? [])).map(
      ({ id, name, area }): PaletteEntry => ({
        id: `place:${id}`,
        group: 'places',
        label: localized(name, locale),
        detail: area ? localized(area, locale) : '',
        href: `/trips/${tripId}/explore?q=${encodeURIComponent(localized(name, locale))}`,
      }),
    ),
    ...pages
      .filter(([label]) => matchesEntry(label, text))
      .map(([label, href]): PaletteEntry => ({ id: href, group: 'actions', label, detail: '', href })),
  ]
}

const adminPages = [
  ['audit', '/admin/audit'],
  ['users', '/admin/users'],
  ['jobs', '/admin/jobs'],
  ['health', '/admin/health'],
] as const
