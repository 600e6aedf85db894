import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/layout/page-header.tsx'
import { TemplateList } from '#features/trip-templates/components/template-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') }
}

export default async function TemplatesPage() {
  const t = await getTranslations('templates')
  const tTrips = await getTranslations('trips')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={t('lead')} trail={[{ href: '/trips', label: tTrips('title') }]} />
      <TemplateList />
    </div>
  )
}
