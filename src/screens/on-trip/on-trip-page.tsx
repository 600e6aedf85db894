'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { readTravelDay, type TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { suggestMessage } from '#features/agent-chat/message-draft.ts'
import { AlertList } from '#features/alerts/components/alert-list.tsx'
import { ReportSheet } from '#features/alerts/components/report-sheet.tsx'
import { useItemFlags } from '#features/alerts/hooks/use-item-flags.ts'
import { InstallHint } from '#features/offline/components/install-hint.tsx'
import { OfflineButton } from '#features/offline/components/offline-button.tsx'
import { DayTimeline } from '#features/on-trip/components/day-timeline.tsx'
import { HelpCard } from '#features/on-trip/components/help-card.tsx'
import { HoursStrip } from '#features/on-trip/components/hours-strip.tsx'
import { NextUp } from '#features/on-trip/components/next-up.tsx'
import { PhraseList } from '#features/on-trip/components/phrase-list.tsx'
import { TicketList } from '#features/on-trip/components/ticket-list.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'
import { tripPaneHref } from '#features/trips/trip-sections.ts'
import { formatDay, formatLocalTime } from '#lib/format.ts'
import { useNow } from '#lib/use-now.ts'

/** The day at hand of a trip, at the time and in the zone of the place. */
export function OnTripPage({ tripId }: { tripId: string }) {
  return (
    <TripGate tripId={tripId} skeleton={<DaySkeleton />}>
      {(trip) => <OnTrip trip={trip} />}
    </TripGate>
  )
}

function OnTrip({ trip }: { trip: TripDetail }) {
  const t = useTranslations('today')
  const locale = useLocale()
  const now = useNow()
  const day = now && readTravelDay(trip, now)
  const { name: place } = day ? day.place : trip.destination
  const facts =
    day?.day != null ? (
      <p className="flex flex-wrap gap-x-3 text-ink-soft text-sm">
        <span>{t('day', { day: day.day, date: formatDay(day.date, locale) })}</span>
        <span className="tabular">{t('clock', { time: formatLocalTime(day.clock, locale) })}</span>
      </p>
    ) : null
  return (
    <TripSectionFrame trip={trip} title={t('title', { place })} facts={facts} actions={<OfflineButton trip={trip} />}>
      {day ? <DayBoard trip={trip} day={day} /> : <DaySkeleton />}
    </TripSectionFrame>
  )
}

function DayBoard({ trip, day }: { trip: TripDetail; day: TravelDay }) {
  const t = useTranslations('today')
  const router = useRouter()
  const userId = useUser().id
  const isDuring = day.phase === 'during'
  const tAlerts = useTranslations('alerts')
  const [isReporting, setReporting] = useState(false)
  const flags = useItemFlags(trip.id)
  const { id: tripId, currentStage: stage } = trip
  const ask = (question: string) => {
    suggestMessage({ userId, tripId, stage }, question)
    router.push(tripPaneHref(tripId, 'chat'))
  }
  return (
    <div className="grid gap-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex min-w-0 flex-col gap-8">
        <AlertList tripId={tripId} canWrite={trip.role !== 'viewer'} shown={3} onAsk={ask} />
        {isDuring ? (
          <>
            <NextUp trip={trip} day={day} flag={day.next ? flags.get(day.next.id) : undefined} />
            <section aria-label={t('timeline')}>
              <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
                <h2 className="font-semibold text-base">{t('timeline')}</h2>
                <div className="-mx-2.5 flex flex-wrap gap-1">
                  {trip.role === 'viewer' ? null : (
                    <Button size="sm" variant="quiet" aria-haspopup="dialog" onClick={() => setReporting(true)}>
                      {tAlerts('report.open')}
                    </Button>
                  )}
                  <Link href={`/trips/${trip.id}`} className={buttonClasses({ size: 'sm', variant: 'quiet' })}>
                    {t('toPlan')}
                  </Link>
                </div>
              </div>
              <DayTimeline tripId={trip.id} day={day} flags={flags} canWrite={trip.role !== 'viewer'} />
            </section>
            <TicketList tripId={tripId} day={day} />
          </>
        ) : (
          <NoDay trip={trip} phase={day.phase} />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-8">
        {isDuring ? <HoursStrip day={day} /> : null}
        <HelpCard trip={trip} day={day} />
        <PhraseList country={day.place.country} />
        <InstallHint />
      </div>
      {isReporting ? (
        <ReportSheet
          tripId={tripId}
          items={trip.itinerary.filter(
            (item) => item.day !== null && item.day >= (day.day ?? 1) && item.kind !== 'note',
          )}
          onClose={() => setReporting(false)}
        />
      ) : null}
    </div>
  )
}

function NoDay({ trip, phase }: { trip: TripDetail; phase: TravelDay['phase'] }) {
  const t = useTranslations('today')
  const locale = useLocale()
  if (phase === 'during') return null
  const date = trip.startDate ? formatDay(trip.startDate, locale) : ''
  return (
    <EmptyState
      title={t(`${phase}.title`, { date })}
      example={t(`${phase}.text`)}
      action={
        <Link href={`/trips/${trip.id}`} className={buttonClasses()}>
          {t('toPlan')}
        </Link>
      }
    />
  )
}

function DaySkeleton() {
  return (
    <LoadingRegion className="flex flex-col gap-4">
      <Skeleton className="h-6 w-48" />
      <Skeleton className="h-32" />
      <Skeleton className="h-48" />
    </LoadingRegion>
  )
}
