'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { SignInProvider } from '#contract/server-api.ts'
import { signInWithProvider } from '../sign-in.ts'

/** One button for each provider, above the form; nothing where none is configured. */
export function ProviderButtons({
  providers,
  next,
}: {
  providers: readonly Pick<SignInProvider, 'id' | 'name'>[]
  next: string
}) {
  const t = useTranslations('session')
  const [leavingTo, setLeavingTo] = useState<string | null>(null)
  if (providers.length === 0) return null
  return (
    <div className="mb-5 flex flex-col gap-3">
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          size="lg"
          busy={leavingTo === id}
          onClick={() => {
            setLeavingTo(id)
            signInWithProvider(id, next).catch(() => setLeavingTo(null))
          }}
        >
          {t('continueWith', { provider: name })}
        </Button>
      ))}
      <p className="flex items-center gap-3 text-ink-faint text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('orByEmail')}
      </p>
    </div>
  )
}
