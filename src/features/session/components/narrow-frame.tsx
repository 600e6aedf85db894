import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocaleSwitch } from '#components/layout/locale-switch.tsx'
import { Logo } from '#components/layout/logo.tsx'
import { SkipLink } from '#components/layout/skip-link.tsx'
import type { Theme } from '#components/layout/theme.ts'
import { ThemeSwitch } from '#components/layout/theme-switch.tsx'
import { mainContentId } from '#components/main-content.ts'
import { PlaceCover } from '#components/ui/place-cover.tsx'

const lisbon = { lat: 38.72, lng: -9.14 }

/** Page frame of the account forms: form at one side, picture at the other. */
export function NarrowFrame({ theme, children }: { theme: Theme; children: ReactNode }) {
  const t = useTranslations('accounts')
  const tLayout = useTranslations('layout')
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <SkipLink />
      <div className="flex flex-col px-4 sm:px-8">
        <header className="flex h-14 items-center justify-between">
          <Link href="/" aria-label={tLayout('appName')} className="rounded-md">
            <Logo />
          </Link>
          <div className="flex">
            <LocaleSwitch />
            <ThemeSwitch initial={theme} />
          </div>
        </header>
        <main id={mainContentId} tabIndex={-1} className="grid flex-1 items-center py-8 outline-none">
          <div className="mx-auto w-full max-w-sm">{children}</div>
        </main>
      </div>
      <aside className="relative hidden border-line border-l lg:block">
        <PlaceCover places={[lisbon]} className="absolute! inset-0" />
        <p className="absolute top-14 left-12 max-w-md text-balance font-semibold text-ink text-xl">{t('promise')}</p>
      </aside>
    </div>
  )
}
