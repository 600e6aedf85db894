import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { RegisterForm } from '#features/accounts/components/register-form.tsx'
import { redirectSignedIn } from '#features/session/require-user.ts'
import { signInPath, toSafePath } from '#lib/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('register') }
}

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const { next } = await searchParams
  const target = toSafePath(typeof next === 'string' ? next : null)
  await redirectSignedIn(target)
  const t = await getTranslations('accounts')
  return (
    <FormPage
      title={t('registerTitle')}
      lead={t('registerLead')}
      below={t.rich('hasAccount', {
        link: (text) => (
          <Link href={target === '/trips' ? '/login' : signInPath(target)} className="link">
            {text}
          </Link>
        ),
      })}
    >
      <RegisterForm next={target} />
    </FormPage>
  )
}
