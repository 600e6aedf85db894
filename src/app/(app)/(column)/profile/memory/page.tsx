import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemoryPage } from '#features/memory/components/memory-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('memory'))('title') }
}

export default function ProfileMemoryPage() {
  return <MemoryPage />
}
