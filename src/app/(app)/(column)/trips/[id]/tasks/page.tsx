import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { TripTasksPage } from '#screens/trip-tasks/trip-tasks-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tasks'))('pageTitle') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <TripTasksPage tripId={requireTripId(id)} />
}
