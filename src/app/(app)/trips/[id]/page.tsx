import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { parsePaneSizes } from '#components/layout/pane-sizes.ts'
import { requireTripId } from '#lib/require-trip-id.ts'
import { TripPage } from '#screens/trip/trip-page.tsx'
import { tripPanesCookie } from '#screens/trip/trip-panes.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, jar] = await Promise.all([params, cookies()])
  return <TripPage tripId={requireTripId(id)} paneSizes={parsePaneSizes(jar.get(tripPanesCookie)?.value, 3)} />
}
