'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { mainContentId } from '#components/main-content.ts'
import type { MenuEntry } from '#components/ui/dropdown-menu.tsx'
import type { Locale } from '#contract/locale.ts'
import { classNames } from '#lib/class-names.ts'
import { AccountMenu } from './account-menu.tsx'
import { HeaderNav, type NavItem } from './header-nav.tsx'
import { LocaleSwitch } from './locale-switch.tsx'
import { Logo } from './logo.tsx'
import { SaveState } from './save-state.tsx'
import { SkipLink } from './skip-link.tsx'
import type { Theme } from './theme.ts'
import { ThemeSwitch } from './theme-switch.tsx'

export interface AppShellProps {
  /** Target of the logo. */
  homeHref: string
  nav: readonly NavItem[]
  /** From the cookie: `themeOf(jar.get(themeCookie)?.value)`. */
  theme: Theme
  /** The signed-in person; without one `actions` can hold a sign-in link. */
  account?: { name: string; email: string; items: readonly MenuEntry[] }
  /** At the right, before the switches: search, notifications, sign in. */
  actions?: ReactNode
  onLocaleChange?: (locale: Locale) => void
  /** `page`: a centred column with margins that scrolls; `screen`: the whole window under the header, scrolling inside. */
  layout?: 'page' | 'screen'
  children: ReactNode
}

/** Skip link, header and main: the frame of every page. */
export function AppShell({
  homeHref,
  nav,
  theme,
  account,
  actions,
  onLocaleChange,
  layout = 'page',
  children,
}: AppShellProps) {
  const t = useTranslations('layout')
  return (
    <div
      className={classNames(
        'flex flex-col',
        layout === 'screen' ? 'h-[calc(100dvh-var(--keyboard,0px))]' : 'min-h-dvh',
      )}
    >
      <SkipLink />
      <header
        className={classNames(
          'print:hidden sticky top-0 z-30 flex h-14 short:h-11 shrink-0 items-center gap-2 border-line border-b bg-canvas px-3 sm:gap-6 sm:px-5',
          layout === 'screen' && 'reading:not-has-data-alert:hidden',
        )}
      >
        <Link href={homeHref} aria-label={t('appName')} className="flex rounded-md">
          <Logo className="[&>span]:max-[480px]:hidden" />
        </Link>
        <HeaderNav items={nav} />
        <div className="ml-auto flex min-w-0 items-center gap-1">
          <SaveState />
          {actions}
          <LocaleSwitch onChange={onLocaleChange} />
          <ThemeSwitch initial={theme} />
          {account ? <AccountMenu {...account} /> : null}
        </div>
      </header>
      <main
        id={mainContentId}
        tabIndex={-1}
        className={classNames(
          'flex-1 outline-none',
          layout === 'screen' ? 'flex min-h-0 flex-col' : 'mx-auto w-full max-w-6xl px-4 pt-4 pb-16 sm:px-6 sm:pt-8',
        )}
      >
        {children}
      </main>
    </div>
  )
}
