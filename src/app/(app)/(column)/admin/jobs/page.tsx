import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JobsView } from '#features/admin/components/jobs-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('jobs') }
}

export default function JobsPage() {
  return <JobsView />
}
