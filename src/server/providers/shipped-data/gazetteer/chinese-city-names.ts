// Chinese names of cities without a guide; the world's list has none. By country: Chinese name → name in that list.
import { z } from 'zod'
import names from './chinese-city-names.json' with { type: 'json' }
import { lazy } from './lazy.ts'

interface NamedCity {
  name: string
  country: string
}

const index = lazy(() => {
  const cities = new Map<string, NamedCity>()
  const chinese = new Map<string, string>()
  const table = z.record(z.string(), z.record(z.string(), z.string())).parse(names)
  for (const [country, entries] of Object.entries(table)) {
    for (const [zh, name] of Object.entries(entries)) {
      cities.set(zh, { name, country })
      if (!chinese.has(`${country}/${name}`)) chinese.set(`${country}/${name}`, zh)
    }
  }
  return { cities, chinese }
})

export function cityOfChineseName(zh: string): NamedCity | null {
  return index().cities.get(zh) ?? null
}

export function chineseNameOf(name: string, country: string): string | null {
  return index().chinese.get(`${country}/${name}`) ?? null
}
