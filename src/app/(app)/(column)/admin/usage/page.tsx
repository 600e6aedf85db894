import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UsageView } from '#features/admin/components/usage-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('usage') }
}

export default function UsagePage() {
  return <UsageView />
}
