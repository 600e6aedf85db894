import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/layout/page-header.tsx'
import { NewTrip } from '#screens/new-trip/new-trip.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('newTitle') }
}

export default async function NewTripPage() {
  const t = await getTranslations('trips')
  return (
    <>
      <PageHeader title={t('newTitle')} description={t('newLead')} trail={[{ href: '/trips', label: t('title') }]} />
      <NewTrip />
    </>
  )
}
