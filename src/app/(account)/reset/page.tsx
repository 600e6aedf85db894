import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '#components/ui/button.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { ResetForm } from '#features/accounts/components/reset-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('resetTitle'), referrer: 'no-referrer' }
}

export default async function ResetPage({ searchParams }: PageProps<'/reset'>) {
  const { token } = await searchParams
  const t = await getTranslations('accounts')
  if (typeof token !== 'string' || token === '') {
    return (
      <FormPage title={t('brokenLinkTitle')} lead={t('brokenLinkLead')}>
        <Link href="/forgot" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
          {t('newLink')}
        </Link>
      </FormPage>
    )
  }
  return (
    <FormPage title={t('resetTitle')} lead={t('resetLead')}>
      <ResetForm token={token} />
    </FormPage>
  )
}
