import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionList } from '#features/profile/components/session-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('sessionsTitle') }
}

export default function SessionsPage() {
  return <SessionList />
}
