import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ForgotForm, ForgotLead } from '#features/accounts/components/forgot-form.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('forgotTitle') }
}

export default async function ForgotPage() {
  const t = await getTranslations('accounts')
  return (
    <FormPage
      title={t('forgotTitle')}
      lead={<ForgotLead />}
      below={
        <Link href="/login" className="link">
          {t('backToSignIn')}
        </Link>
      }
    >
      <ForgotForm />
    </FormPage>
  )
}
