'use client'
import { Phone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { CountryFacts } from '#contract/travel/entry.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { localized } from '#i18n/localized.ts'
import { trpc } from '#lib/trpc.ts'

const facts = { staleTime: Number.POSITIVE_INFINITY }

/** Emergency numbers of the country, the hotline of the travelers' own, and the address of the stay. */
export function HelpCard({ trip, day }: { trip: TripDetail; day: TravelDay }) {
  const t = useTranslations('today.help')
  const locale = useLocale()
  const { country } = day.place
  const home = trip.origin && trip.origin.country !== country ? trip.origin.country : null
  const { data: here, isPending } = trpc.travel.countryFacts.useQuery({ country }, facts)
  const { data: own } = trpc.travel.countryFacts.useQuery(
    { country: home ?? country },
    { ...facts, enabled: home !== null },
  )
  const emergency = here?.facts?.emergency
  const hotline = home ? own?.facts?.hotline : undefined
  return (
    <section aria-label={t('title')}>
      <h2 className="font-semibold text-base">{t('title')}</h2>
      {isPending ? (
        <LoadingRegion>
          <Skeleton className="mt-2 h-14" />
        </LoadingRegion>
      ) : emergency ? null : (
        <p className="mt-2 text-ink-soft text-sm">{t('unknown')}</p>
      )}
      <ul className="mt-2 grid grid-cols-3 gap-2">
        {(['police', 'ambulance', 'fire'] as const).map((service) =>
          emergency ? <CallLink key={service} name={t(service)} number={emergency[service]} /> : null,
        )}
      </ul>
      {hotline ? (
        <ul className="mt-2">
          <CallLink name={localized(hotline.name, locale)} number={hotline.phone} />
        </ul>
      ) : null}
      {day.stay ? <StayAddress stay={day.stay} country={country} /> : null}
    </section>
  )
}

function CallLink({ name, number }: { name: string; number: string }) {
  const t = useTranslations('today.help')
  return (
    <li>
      <a
        href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}
        className="flex min-h-14 flex-col items-center justify-center rounded-md border border-control px-2 py-1.5 text-center hover:bg-hover"
      >
        <span className="sr-only">{t('call')} </span>
        <span className="text-ink-soft text-xs">{name} </span>
        <span className="tabular flex items-center gap-1.5 font-semibold">
          <Phone aria-hidden className="size-3.5" strokeWidth={2} />
          {number}
        </span>
      </a>
    </li>
  )
}

const chinese: readonly CountryFacts['country'][] = ['CN', 'HK', 'MO', 'TW']

function StayAddress({ stay, country }: { stay: ItineraryItem; country: string }) {
  const t = useTranslations('today.help')
  const { place } = stay
  const { data } = trpc.travel.places.nearby.useQuery(
    { near: { lat: place?.lat ?? 0, lng: place?.lng ?? 0 }, radiusKm: 0.5, kinds: ['lodging'], limit: 20 },
    { enabled: place?.candidateId !== undefined, staleTime: Number.POSITIVE_INFINITY },
  )
  const known = data?.items.find(({ id }) => id === place?.candidateId)
  // As it is written there: the Chinese name in China, elsewhere what a source calls it.
  const local = chinese.includes(country) ? known?.name.zh : known?.facts?.localName
  const lines = [...new Set([local, stay.title, place?.address ?? known?.address])].filter((line) => line)
  return (
    <div className="mt-3 flex items-start gap-2 border-line border-t pt-3">
      <div className="min-w-0 flex-1">
        <p className="text-ink-soft text-xs">{t('stay')}</p>
        {lines.map((line) => (
          <p key={line} translate="no" className="wrap-break-word font-medium">
            {line}
          </p>
        ))}
      </div>
      <CopyButton text={lines.join('\n')} />
    </div>
  )
}
