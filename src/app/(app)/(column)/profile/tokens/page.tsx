import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApiTokenPage } from '#features/api-tokens/components/api-token-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title') }
}

export default function TokensPage() {
  return <ApiTokenPage />
}
