import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { SignInForm } from '#features/accounts/components/sign-in-form.tsx'
import { redirectSignedIn } from '#features/session/require-user.ts'
import { toSafePath } from '#lib/paths.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('signIn') }
}

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams
  const target = toSafePath(typeof next === 'string' ? next : null)
  await redirectSignedIn(target)
  const t = await getTranslations('accounts')
  return (
    <FormPage
      title={t('signInTitle')}
      lead={t('signInLead')}
      below={t.rich('noAccount', {
        link: (text) => (
          <Link
            href={target === '/trips' ? '/register' : `/register?next=${encodeURIComponent(target)}`}
            className="link"
          >
            {text}
          </Link>
        ),
      })}
    >
      <SignInForm next={target} />
    </FormPage>
  )
}
