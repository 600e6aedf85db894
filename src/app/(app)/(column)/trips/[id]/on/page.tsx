import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { OnTripPage } from '#screens/on-trip/on-trip-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('browserTitle') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <OnTripPage tripId={requireTripId(id)} />
}
