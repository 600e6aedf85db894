import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '#features/accounts/components/forgot-form.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { serverApi } from '#lib/server-api.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('forgotTitle') }
}

export default async function ForgotPage() {
  const t = await getTranslations('accounts')
  const { sendsMail } = serverApi()
  return (
    <FormPage
      title={t('forgotTitle')}
      lead={t(sendsMail ? 'forgotLead' : 'forgotLeadNoMail')}
      below={
        <Link href="/login" className="link">
          {t('backToSignIn')}
        </Link>
      }
    >
      <ForgotForm sendsMail={sendsMail} />
    </FormPage>
  )
}
