// The web app manifest in each language. Browsers ask for it without cookies, so its address names the language.

import type { MetadataRoute } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isLocale } from '#i18n/config.ts'
import { withBasePath } from '#lib/base-path.ts'

export async function GET(_: Request, { params }: RouteContext<'/manifest/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'layout' })
  const tOffline = await getTranslations({ locale, namespace: 'offline.shortcuts' })
  const icon = { src: withBasePath('/icon-192.png'), sizes: '192x192', type: 'image/png' }
  const manifest: MetadataRoute.Manifest = {
    id: withBasePath('/'),
    name: t('appName'),
    short_name: t('appName'),
    description: t('description'),
    lang: locale,
    dir: 'ltr',
    start_url: withBasePath('/trips'),
    scope: withBasePath('/'),
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    categories: ['travel'],
    icons: [
      { src: withBasePath('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      icon,
      { src: withBasePath('/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: withBasePath('/icon-maskable.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
      { src: withBasePath('/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: tOffline('newTrip'), url: withBasePath('/trips/new'), icons: [icon] },
      { name: tOffline('trips'), url: withBasePath('/trips'), icons: [icon] },
    ],
  }
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' },
  })
}
