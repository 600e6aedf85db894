import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HealthView } from '#features/admin/components/health-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('health') }
}

export default function HealthPage() {
  return <HealthView />
}
