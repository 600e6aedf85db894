// Which base map the configuration asks for, and which hosts the browser may reach for it.
import type { BaseMap } from '#contract/base-map.ts'
import type { Env } from '../env.ts'

export type MapEnv = Pick<Env, 'LIVE_SOURCES' | 'MAP_STYLE_URL' | 'MAP_STYLE_URL_DARK' | 'MAP_HOSTS' | 'MAP_PMTILES'>

const openFreeMap = {
  light: 'https://tiles.openfreemap.org/styles/positron',
  dark: 'https://tiles.openfreemap.org/styles/dark',
}
const archivePath = '/api/map/base.pmtiles'

export function chooseBaseMap(env: MapEnv): BaseMap {
  if (env.MAP_PMTILES) return { kind: 'archive', url: archivePath }
  if (env.MAP_STYLE_URL) {
    return { kind: 'style', light: env.MAP_STYLE_URL, dark: env.MAP_STYLE_URL_DARK ?? env.MAP_STYLE_URL }
  }
  return env.LIVE_SOURCES ? { kind: 'style', ...openFreeMap } : { kind: 'outline' }
}

/** Origins for the page's Content-Security-Policy: those of the styles, and those that are configured for their tiles and fonts. */
export function mapOrigins(env: MapEnv): string[] {
  const base = chooseBaseMap(env)
  if (base.kind !== 'style') return []
  const urls = [base.light, base.dark, ...(env.MAP_HOSTS ?? [])]
  return [...new Set(urls.map((url) => new URL(url).origin))]
}
