import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/layout/page-header.tsx'
import { NewTrip } from '#screens/new-trip/new-trip.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('newTitle') }
}

export default async function NewTripPage() {
  const words = await getTranslations('trips')
  return (
    <>
      <PageHeader
        title={words('newTitle')}
        description={words('newLead')}
        trail={[{ href: '/trips', label: words('title') }]}
      />
      <NewTrip />
    </>
  )
}
