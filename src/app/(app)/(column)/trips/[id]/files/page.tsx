import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { TripFilesPage } from '#screens/trip-files/trip-files-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('files'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <TripFilesPage tripId={requireTripId(id)} />
}
