import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { addressHeader } from '#contract/server-api.ts'
import { serverApi } from '#lib/server-api.ts'
import { SharePage } from '#screens/share/share-page.tsx'

/** Without the title of the trip, which may be behind a password. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('share')
  return { title: t('page'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

export default async function Page({ params }: PageProps<'/share/[token]'>) {
  const [{ token }, head] = await Promise.all([params, headers()])
  const opened = await serverApi().openShare(token, head.get(addressHeader) || null)
  return <SharePage token={token} opened={opened} />
}
