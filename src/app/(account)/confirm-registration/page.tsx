import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { ConfirmRegistration } from '#features/accounts/components/confirm-registration.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('finishTitle'), referrer: 'no-referrer' }
}

export default async function ConfirmRegistrationPage({ searchParams }: PageProps<'/confirm-registration'>) {
  const { token } = await searchParams
  const t = await getTranslations('accounts')
  if (typeof token !== 'string' || token === '') {
    return (
      <FormPage title={t('brokenLinkTitle')} lead={t('brokenRegistrationLead')}>
        <Link href="/register" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
          {t('registerAgain')}
        </Link>
      </FormPage>
    )
  }
  return (
    <FormPage title={t('finishTitle')} lead={t('finishLead')}>
      <ConfirmRegistration token={token} />
    </FormPage>
  )
}
