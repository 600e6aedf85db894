import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutboxList } from '#features/admin/components/outbox-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('outbox') }
}

export default function OutboxPage() {
  return <OutboxList />
}
