import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { buttonClasses } from '#components/ui/button.tsx'
import { ImportTripButton } from '#features/imports/components/import-trip-button.tsx'
import { classNames } from '#lib/class-names.ts'
import { TripList } from '#screens/trips/trip-list.tsx'
import { TripListSkeleton } from '#screens/trips/trip-list-skeleton.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('title') }
}

export default async function TripsPage() {
  const t = await getTranslations('trips')
  const tTemplates = await getTranslations('templates')
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {/* On a phone they are reached from the page of a new trip. */}
            <Link href="/trips/templates" className={classNames(buttonClasses({ variant: 'quiet' }), 'max-sm:hidden')}>
              {tTemplates('title')}
            </Link>
            <ImportTripButton />
            <Link href="/trips/new" className={buttonClasses({ variant: 'primary' })}>
              <Plus aria-hidden />
              {t('create')}
            </Link>
          </>
        }
      />
      <Suspense fallback={<TripListSkeleton />}>
        <TripList />
      </Suspense>
    </>
  )
}
