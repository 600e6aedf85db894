import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { TripBudgetPage } from '#screens/trip-budget/trip-budget-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('budget'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <TripBudgetPage tripId={requireTripId(id)} />
}
