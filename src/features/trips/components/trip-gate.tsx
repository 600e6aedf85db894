'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClasses } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { useOpenTrip } from '../hooks/use-open-trip.ts'

/** Loads a trip for its page: a skeleton first, and what to do when the trip is missing or cannot be read. */
export function TripGate({
  tripId,
  skeleton,
  errorClassName,
  children,
}: {
  tripId: string
  skeleton: ReactNode
  /** Where the page has no margins of its own. */
  errorClassName?: string
  children: (trip: TripDetail) => ReactNode
}) {
  const t = useTranslations('trip')
  const explain = useAppError()
  const { trip, error, isMissing, refetch } = useOpenTrip(tripId)
  if (trip) return children(trip)
  if (!error) return skeleton
  return (
    <div className={errorClassName}>
      <ErrorState
        headingLevel={1}
        title={t(isMissing ? 'missingTitle' : 'failedTitle')}
        reference={readAppError(error).requestId}
        onRetry={isMissing ? undefined : () => void refetch()}
        action={
          <Link href="/trips" className={buttonClasses()}>
            {t('toTrips')}
          </Link>
        }
      >
        {explain(error)}
      </ErrorState>
    </div>
  )
}
