import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { ConfirmEmail } from '#features/accounts/components/confirm-email.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('confirmTitle'), referrer: 'no-referrer' }
}

export default async function ConfirmEmailPage({ searchParams }: PageProps<'/confirm-email'>) {
  const { token } = await searchParams
  const t = await getTranslations('accounts')
  if (typeof token !== 'string' || token === '') {
    return (
      <FormPage title={t('brokenLinkTitle')} lead={t('brokenEmailLead')}>
        <Link href="/profile" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
          {t('toProfile')}
        </Link>
      </FormPage>
    )
  }
  return (
    <FormPage title={t('confirmTitle')} lead={t('confirmLead')}>
      <ConfirmEmail token={token} />
    </FormPage>
  )
}
