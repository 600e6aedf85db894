import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireTripId } from '#lib/require-trip-id.ts'
import { PostTripPage } from '#screens/post-trip/post-trip-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('post'))('title') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <PostTripPage tripId={requireTripId(id)} />
}
