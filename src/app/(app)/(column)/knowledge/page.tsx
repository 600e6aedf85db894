import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Notes } from '#features/knowledge/components/notes.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notes'))('title') }
}

export default async function KnowledgePage() {
  const t = await getTranslations('notes')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={t('lead')} />
      <Notes />
    </div>
  )
}
