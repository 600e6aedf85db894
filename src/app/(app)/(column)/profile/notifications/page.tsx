import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotificationPreferences } from '#features/notifications/components/notification-preferences.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

export default function NotificationsPage() {
  return <NotificationPreferences />
}
