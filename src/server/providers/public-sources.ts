// OpenStreetMap, Wikidata and Wikivoyage: their public servers where live sources are on, or those that are configured.
import type { Env } from '../env.ts'
import { type Areas, noAreas } from './areas/areas.ts'
import { createLiveAreas } from './areas/live-areas.ts'
import { createMemoryAnswerStore } from './resilience/answer-store/memory-answer-store.ts'
import { createVendor, type ResilienceDeps } from './resilience/vendor.ts'
import { createVendorHttp } from './resilience/vendor-http.ts'
import type { Guides } from './shipped-data/guides/guides.ts'
import { createNominatim } from './vendors/openstreetmap/nominatim.ts'
import { createOverpassPlaces } from './vendors/openstreetmap/overpass.ts'
import { createOverpassArea } from './vendors/openstreetmap/overpass-area.ts'
import { createPhoton } from './vendors/photon/photon.ts'
import { createWikidata } from './vendors/wikimedia/wikidata.ts'
import { createWikivoyage } from './vendors/wikimedia/wikivoyage.ts'

/** Fixed addresses; user input never changes the host. */
const publicServers = {
  NOMINATIM_URL: 'https://nominatim.openstreetmap.org',
  OVERPASS_URL: 'https://overpass-api.de',
  WIKIDATA_URL: 'https://www.wikidata.org',
  WIKIVOYAGE_URL: 'https://en.wikivoyage.org',
}

/** A question about a whole city takes its server seconds. */
const areaTimeoutMs = 25_000
const wikiTimeoutMs = 8000
const geocodingTimeoutMs = 6000

function isPublic(nominatimUrl = publicServers.NOMINATIM_URL): boolean {
  return new URL(nominatimUrl).hostname === new URL(publicServers.NOMINATIM_URL).hostname
}

export function choosePublicSources(env: Env, guides: Guides, deps: ResilienceDeps) {
  const { clock, answers = createMemoryAnswerStore() } = deps
  const serverOf = (name: keyof typeof publicServers) =>
    env[name] ?? (env.LIVE_SOURCES ? publicServers[name] : undefined)
  const open = (name: string, baseUrl: string | undefined, timeoutMs: number) =>
    baseUrl === undefined
      ? null
      : {
          vendor: createVendor(name, deps, { timeoutMs }),
          http: createVendorHttp(name, { baseUrl, contact: env.LIVE_SOURCES_CONTACT }),
        }
  const nominatim = open('nominatim', serverOf('NOMINATIM_URL'), geocodingTimeoutMs)
  const photon = open('photon', env.PHOTON_URL, geocodingTimeoutMs)
  const overpass = open('overpass', serverOf('OVERPASS_URL'), areaTimeoutMs)
  const wikidata = open('wikidata', serverOf('WIKIDATA_URL'), wikiTimeoutMs)
  const wikivoyage = open('wikivoyage', serverOf('WIKIVOYAGE_URL'), wikiTimeoutMs)
  const areas: Areas =
    overpass || wikivoyage
      ? createLiveAreas({
          overpass: overpass && createOverpassArea(overpass.vendor, overpass.http, clock),
          wikidata: wikidata && createWikidata(wikidata.vendor, wikidata.http),
          wikivoyage: wikivoyage && createWikivoyage(wikivoyage.vendor, wikivoyage.http),
          clock,
        })
      : noAreas
  return {
    areas,
    nominatim: nominatim
      ? [createNominatim(nominatim.vendor, nominatim.http, guides, clock, isPublic(env.NOMINATIM_URL) ? answers : null)]
      : [],
    photon: photon ? [createPhoton(photon.vendor, photon.http, guides, clock)] : [],
    overpass: overpass ? [createOverpassPlaces(overpass.vendor, overpass.http, guides, clock)] : [],
  }
}
