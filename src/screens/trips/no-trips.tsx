'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClasses } from '#components/ui/button.tsx'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { SampleTrips } from '#features/trips/components/sample-trips.tsx'

/** What somebody new begins with: a first trip, or a sample to look around in. */
export function NoTrips() {
  const t = useTranslations('trips')
  return (
    <>
      <EmptyState
        art={<CategoryArt kind="activity" seed="Kyoto" className="aspect-[16/10] rounded-lg" />}
        title={t('emptyTitle')}
        example={t('emptyExample')}
        action={
          <Link href="/trips/new" className={buttonClasses({ variant: 'primary' })}>
            <Plus aria-hidden />
            {t('create')}
          </Link>
        }
      />
      <SampleTrips />
    </>
  )
}
