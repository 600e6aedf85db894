import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { TripNotesPage } from '#screens/trip-notes/trip-notes-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notes'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <TripNotesPage tripId={requireTripId(id)} />
}
