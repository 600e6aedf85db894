import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { JoinTrip } from '#features/companions/components/join-trip.tsx'
import { findSignedInUser } from '#lib/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('joinPage'), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function JoinPage({ searchParams }: PageProps<'/join'>) {
  const [{ token }, t, user] = await Promise.all([searchParams, getTranslations('people'), findSignedInUser()])
  if (typeof token === 'string' && token.length >= 20) return <JoinTrip token={token} signedInAs={user?.name ?? null} />
  return (
    <FormPage title={t('inviteOver')} lead={t('inviteOverDetail')}>
      <Link href={user ? '/trips' : '/'} className={buttonClasses()}>
        {t(user ? 'toTrips' : 'toStart')}
      </Link>
    </FormPage>
  )
}
