import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { Unsubscribe } from '#features/notifications/components/unsubscribe.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('unsubscribe'), referrer: 'no-referrer', robots: 'noindex' }
}

export default async function UnsubscribePage({ searchParams }: PageProps<'/unsubscribe'>) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations('notifications')])
  if (typeof token === 'string' && token.length >= 20)
    return (
      <FormPage title={t('unsubscribeTitle')} lead={t('unsubscribeLead')}>
        <Unsubscribe token={token} />
      </FormPage>
    )
  return (
    <FormPage title={t('unsubscribeTitle')} lead={t('brokenLink')}>
      <Link href="/profile/notifications" className={buttonClasses()}>
        {t('settings')}
      </Link>
    </FormPage>
  )
}
