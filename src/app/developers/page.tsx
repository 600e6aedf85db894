import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '#contract/locale.ts'
import { requestOrigin, serverApi } from '#lib/server-api.ts'
import { DevelopersPage } from '#screens/developers/developers-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers'))('title') }
}

export default async function Page() {
  const [locale, origin] = await Promise.all([getLocale(), requestOrigin()])
  return <DevelopersPage groups={serverApi().describeProcedures(languageOf(locale))} origin={origin} />
}
