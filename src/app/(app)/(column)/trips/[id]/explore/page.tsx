import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { ExplorePage } from '#screens/explore/explore-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('explore'))('browserTitle') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ExplorePage tripId={requireTripId(id)} />
}
