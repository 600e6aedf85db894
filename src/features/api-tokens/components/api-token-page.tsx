'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CreatedApiToken } from '#contract/api-token.ts'
import { ApiTokenForm } from './api-token-form.tsx'
import { ApiTokenList } from './api-token-list.tsx'
import { CreatedToken } from './created-token.tsx'

/** A new token is shown until the page is left; nothing can show it again. */
export function ApiTokenPage() {
  const t = useTranslations('tokens')
  const [created, setCreated] = useState<CreatedApiToken | null>(null)
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-prose text-ink-soft">
        {t('lead')}{' '}
        <Link href="/developers" className="link">
          {t('documentation')}
        </Link>
      </p>
      <ApiTokenForm onCreated={setCreated} />
      {created ? <CreatedToken token={created.token} name={created.name} /> : null}
      <ApiTokenList onRevoked={(id) => setCreated((shown) => (shown?.id === id ? null : shown))} />
    </div>
  )
}
