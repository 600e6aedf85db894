// Links that people share from maps: Google, Apple, OpenStreetMap, Amap, and `geo:`.

import type { GeoPoint } from '#contract/place.ts'
import { fromGcj02 } from '../providers/vendors/amap/gcj02.ts'
import { pointOf } from './listed-place.ts'

export interface MapLink {
  name: string
  position: GeoPoint | null
}

const pair = /(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)/

/** null for links that name neither a place nor a position; short links do not, and none is followed. */
export function readMapLink(link: string): MapLink | null {
  if (link.startsWith('geo:')) return named(geoName(link), pairIn(link.slice(4)))
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return null
  }
  const host = url.hostname.replace(/^www\./, '')
  if (/(^|\.)google\.[a-z.]+$/.test(host)) return google(url)
  if (host === 'maps.apple.com') return apple(url)
  if (/(^|\.)openstreetmap\.org$/.test(host)) return openStreetMap(url)
  if (host === 'uri.amap.com' || host === 'amap.com') return amap(url)
  return null
}

function google(url: URL): MapLink | null {
  const { pathname, searchParams: query } = url
  const pinned = /!3d(-?[\d.]+)!4d(-?[\d.]+)/.exec(pathname)
  const centered = /@(-?[\d.]+),(-?[\d.]+)/.exec(pathname)
  const at = pinned ?? centered
  const asked = query.get('query') ?? query.get('q') ?? query.get('destination') ?? ''
  const inPath = /\/place\/([^/@]+)/.exec(pathname)?.[1] ?? ''
  const position = at ? pointOf(Number(at[1]), Number(at[2])) : pairIn(asked)
  return named(textOf(inPath) || (pairIn(asked) ? '' : asked), position)
}

function apple({ searchParams: query }: URL): MapLink | null {
  const asked = query.get('q') ?? query.get('name') ?? query.get('address') ?? ''
  return named(asked, pairIn(query.get('ll') ?? query.get('coordinate') ?? ''))
}

function openStreetMap({ searchParams: query, hash }: URL): MapLink | null {
  const shown = /map=\d+\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash)
  const [lat, lng] = [query.get('mlat') ?? shown?.[1], query.get('mlon') ?? shown?.[2]]
  return named(query.get('query') ?? '', lat && lng ? pointOf(Number(lat), Number(lng)) : null)
}

/** Longitude first; shifted as maps of China are, unless the link says that it is not. */
function amap({ searchParams: query }: URL): MapLink | null {
  const match = pair.exec(query.get('position') ?? query.get('dest') ?? '')
  const point = match && pointOf(Number(match[2]), Number(match[1]))
  const isShifted = query.get('coordinate') !== 'wgs84'
  return named(query.get('name') ?? query.get('poiname') ?? '', point && isShifted ? fromGcj02(point) : point)
}

function geoName(link: string): string {
  return textOf(/[?&]q=[^(]*\(([^)]+)\)/.exec(link)?.[1] ?? '')
}

function pairIn(text: string): GeoPoint | null {
  const match = pair.exec(text)
  return match ? pointOf(Number(match[1]), Number(match[2])) : null
}

function named(name: string, position: GeoPoint | null): MapLink | null {
  const trimmed = name.trim()
  return trimmed || position ? { name: trimmed, position } : null
}

function textOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    return encoded
  }
}
