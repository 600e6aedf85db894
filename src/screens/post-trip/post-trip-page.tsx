'use client'
import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { DistanceList } from '#features/trip-report/components/distance-list.tsx'
import { Highlights } from '#features/trip-report/components/highlights.tsx'
import { NextTrips } from '#features/trip-report/components/next-trips.tsx'
import { ReportFigures } from '#features/trip-report/components/report-figures.tsx'
import { SavedReports } from '#features/trip-report/components/saved-reports.tsx'
import { Taste } from '#features/trip-report/components/taste.tsx'
import { WhatHappened } from '#features/trip-report/components/what-happened.tsx'
import { SaveTemplateButton } from '#features/trips/components/save-template-button.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripSectionFrame } from '#features/trips/components/trip-section-frame.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { formatDayRange } from '#lib/format.ts'
import { loadPart } from '#lib/load-part.ts'
import { trpc } from '#lib/trpc.ts'

const TravelledMap = dynamic(
  () => loadPart(() => import('./travelled-map.tsx')).then((module) => module.TravelledMap),
  {
    ssr: false,
    loading: () => <Skeleton className="h-80 rounded-xl" />,
  },
)
const Spending = dynamic(() => loadPart(() => import('./spending.tsx')).then((module) => module.Spending), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
})

/** What became of a trip, and what it says for the next one. */
export function PostTripPage({ tripId }: { tripId: string }) {
  return (
    <TripGate tripId={tripId} skeleton={<ReportSkeleton />}>
      {(trip) => <PostTrip trip={trip} />}
    </TripGate>
  )
}

function PostTrip({ trip }: { trip: TripDetail }) {
  const t = useTranslations('post')
  const locale = useLocale()
  const explain = useAppError()
  const { data: report, error, refetch } = trpc.trips.report.useQuery({ tripId: trip.id })
  const facts =
    report?.startDate && report.endDate ? (
      <p className="text-ink-soft text-sm">{formatDayRange(report.startDate, report.endDate, locale)}</p>
    ) : null
  return (
    <TripSectionFrame trip={trip} title={t('title')} facts={facts} actions={<SaveTemplateButton trip={trip} />}>
      {report ? (
        <div className="flex flex-col gap-8">
          <ReportFigures report={report} />
          <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <WhatHappened trip={trip} report={report} />
            <div className="flex min-w-0 flex-col gap-8">
              <Highlights highlights={report.highlights} />
              <Taste tripId={trip.id} rated={report.counts.rated} />
              <DistanceList distance={report.distance} />
              <SavedReports trip={trip} />
            </div>
          </div>
          <NextTrips nextTrips={report.nextTrips} />
          <Spending trip={trip} />
          <TravelledMap trip={trip} />
        </div>
      ) : error ? (
        <ErrorState title={t('failed')} reference={readAppError(error).requestId} onRetry={() => void refetch()}>
          {explain(error)}
        </ErrorState>
      ) : (
        <ReportSkeleton />
      )}
    </TripSectionFrame>
  )
}

function ReportSkeleton() {
  return (
    <LoadingRegion className="flex flex-col gap-4">
      <Skeleton className="h-16" />
      <Skeleton className="h-64" />
      <Skeleton className="h-48" />
    </LoadingRegion>
  )
}
