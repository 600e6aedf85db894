// Links to a place in the map apps that people of a language use.

import type { Locale } from '#contract/locale.ts'

type App = 'amap' | 'apple' | 'google'

export interface ExternalMap {
  app: App
  url: string
}

interface Place {
  name: string
  lat: number
  lng: number
}

/** Most useful first. Amap knows little outside China, and is what works inside. */
const order: Readonly<Record<Locale, { inChina: readonly App[]; elsewhere: readonly App[] }>> = {
  'zh-CN': { inChina: ['amap', 'apple', 'google'], elsewhere: ['apple', 'google', 'amap'] },
  en: { inChina: ['apple', 'amap', 'google'], elsewhere: ['google', 'apple'] },
}

export function externalMaps(place: Place, { locale, country }: { locale: Locale; country: string }): ExternalMap[] {
  const byApp = links(place)
  return order[locale][country === 'CN' ? 'inChina' : 'elsewhere'].map((app) => byApp[app])
}

function links({ name, lat, lng }: Place): Record<App, ExternalMap> {
  const at = `${lat},${lng}`
  const address = (base: string, params: Record<string, string>) => `${base}?${new URLSearchParams(params)}`
  return {
    // `wgs84`: Amap shifts the position to its own system.
    amap: {
      app: 'amap',
      url: address('https://uri.amap.com/marker', {
        position: `${lng},${lat}`,
        name,
        coordinate: 'wgs84',
        callnative: '1',
      }),
    },
    apple: { app: 'apple', url: address('https://maps.apple.com/', { ll: at, q: name }) },
    google: { app: 'google', url: address('https://www.google.com/maps/search/', { api: '1', query: at }) },
  }
}
