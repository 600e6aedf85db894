import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { languageOf } from '#contract/locale.ts'
import { addressHeader } from '#contract/server-api.ts'
import { sharePreviewPath, sharePreviewSize } from '#contract/share-link.ts'
import { requestOrigin, serverApi } from '#lib/server-api.ts'
import { SharePage } from '#screens/share/share-page.tsx'

/** Once for the page and its metadata: it counts as a view. */
const openShare = cache(async (token: string) => {
  const [head, locale] = await Promise.all([headers(), getLocale()])
  return serverApi().openShare(token, head.get(addressHeader) || null, languageOf(locale))
})

/** With the title of the trip only where no password keeps it. */
export async function generateMetadata({ params }: PageProps<'/share/[token]'>): Promise<Metadata> {
  const [{ token }, t] = await Promise.all([params, getTranslations('share')])
  const hidden: Metadata = { title: t('page'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
  const opened = await openShare(token)
  if (!('trip' in opened)) return hidden
  const { title } = opened.trip
  const image = { url: `${await requestOrigin()}${sharePreviewPath(token)}`, ...sharePreviewSize }
  return { ...hidden, title, openGraph: { title, images: [image] }, twitter: { card: 'summary_large_image' } }
}

export default async function Page({ params }: PageProps<'/share/[token]'>) {
  const { token } = await params
  const opened = await openShare(token)
  return <SharePage token={token} opened={opened} />
}
