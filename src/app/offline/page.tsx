import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OfflinePage } from '#screens/offline/offline-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offline'))('noPageTitle') }
}

export default function Page() {
  return <OfflinePage />
}
