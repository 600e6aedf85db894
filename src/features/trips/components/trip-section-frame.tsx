'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { useTripLive } from '../hooks/use-trip-live.ts'
import { TripSectionNav } from './trip-section-nav.tsx'
import { TripTabs } from './trip-tabs.tsx'

/** The frame of a page of a trip: title, way back, links to the other pages, which are a bar on a phone. Changes of others arrive while it is open. */
export function TripSectionFrame({
  trip,
  title,
  facts,
  actions,
  children,
}: {
  trip: TripDetail
  title: string
  /** Under the title. */
  facts?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('trip')
  useTripLive(trip)
  return (
    <>
      <PageHeader
        title={title}
        trail={[
          { href: '/trips', label: t('trips') },
          { href: `/trips/${trip.id}`, label: trip.title },
        ]}
        description={facts}
        actions={actions}
        className="mb-4"
      >
        <div className="max-md:hidden">
          <TripSectionNav tripId={trip.id} />
        </div>
      </PageHeader>
      {children}
      {/* The bar lies over the end of the page. */}
      <div aria-hidden className="h-[calc(1.5rem+env(safe-area-inset-bottom))] md:hidden" />
      <TripTabs tripId={trip.id} className="fixed inset-x-0 bottom-0 z-30" />
    </>
  )
}
