import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Notice } from '#components/ui/notice.tsx'
import { FormPage } from '#features/accounts/components/form-page.tsx'
import { SignInForm } from '#features/accounts/components/sign-in-form.tsx'
import { ProviderButtons } from '#features/session/components/provider-buttons.tsx'
import { redirectSignedIn } from '#features/session/require-user.ts'
import { toSafePath } from '#lib/paths.ts'
import { serverApi } from '#lib/server-api.ts'

const refusals = ['FORBIDDEN', 'EMAIL_TAKEN', 'ACCOUNT_LOCKED', 'RATE_LIMITED'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('signIn') }
}

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, error } = await searchParams
  const target = toSafePath(typeof next === 'string' ? next : null)
  await redirectSignedIn(target)
  const [t, refused] = await Promise.all([getTranslations('accounts'), getTranslations('session.providerRefusals')])
  // Also what the sign-in library calls by names of its own.
  const refusal = refusals.find((code) => code === error) ?? 'other'
  const providers = serverApi().signInProviders.map(({ id, name }) => ({ id, name }))
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
      {error && providers.length > 0 ? (
        <Notice tone="danger" className="mb-5">
          {refused(refusal)}
        </Notice>
      ) : null}
      <ProviderButtons providers={providers} next={target} />
      <SignInForm next={target} />
    </FormPage>
  )
}
