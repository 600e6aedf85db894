import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/layout/page-header.tsx'
import { buttonClasses } from '#components/ui/button.tsx'
import { NewTrip } from '#screens/new-trip/new-trip.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('newTitle') }
}

export default async function NewTripPage() {
  const t = await getTranslations('trips')
  const tTemplates = await getTranslations('templates')
  return (
    <>
      <PageHeader
        title={t('newTitle')}
        description={t('newLead')}
        trail={[{ href: '/trips', label: t('title') }]}
        actions={
          <Link href="/trips/templates" className={buttonClasses({})}>
            {tTemplates('start')}
          </Link>
        }
      />
      <NewTrip />
    </>
  )
}
