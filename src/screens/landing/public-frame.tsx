'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppShell } from '#components/layout/app-shell.tsx'
import type { Theme } from '#components/layout/theme.ts'
import { buttonClasses } from '#components/ui/button.tsx'

/** Page frame for signed-out visitors. */
export function PublicFrame({ theme, children }: { theme: Theme; children: ReactNode }) {
  const t = useTranslations('landing')
  return (
    <AppShell
      homeHref="/"
      theme={theme}
      nav={[]}
      actions={
        <Link href="/login" className={buttonClasses({ variant: 'quiet' })}>
          {t('signIn')}
        </Link>
      }
    >
      {children}
    </AppShell>
  )
}
