// Links to a place in the map apps that people of a language use.

export interface ExternalMap {
  app: 'amap' | 'apple' | 'google'
  url: string
}

interface Place {
  name: string
  lat: number
  lng: number
}

/** Most useful first. Amap knows little outside China, and is what works inside. */
export function externalMaps(place: Place, { locale, country }: { locale: string; country: string }): ExternalMap[] {
  const { amap, apple, google } = links(place)
  if (locale.startsWith('zh')) return country === 'CN' ? [amap, apple, google] : [apple, google, amap]
  return country === 'CN' ? [apple, amap, google] : [google, apple]
}

function links({ name, lat, lng }: Place): Record<ExternalMap['app'], ExternalMap> {
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
