import { withBasePath } from '#lib/base-path.ts'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { InterfaceProviders } from '#components/layout/interface-providers.tsx'
import { parseTheme, themeCookie } from '#components/layout/theme.ts'
import { languageOf } from '#contract/locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('layout'), getLocale()])
  return {
    title: { default: t('appName'), template: `%s · ${t('appName')}` },
    description: t('description'),
    applicationName: t('appName'),
    manifest: withBasePath(`/manifest/${languageOf(locale)}`),
    icons: {
      icon: [
        { url: withBasePath('/icon.svg'), type: 'image/svg+xml' },
        { url: withBasePath('/favicon.ico'), sizes: '32x32' },
      ],
      apple: withBasePath('/icon-180.png'),
    },
    appleWebApp: { capable: true, title: t('appName'), statusBarStyle: 'default' },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // The keyboard of a phone makes the page smaller instead of covering it.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#191613' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()])
  const theme = parseTheme(jar.get(themeCookie)?.value)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <NextIntlClientProvider>
          <InterfaceProviders>{children}</InterfaceProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
