// Places in the text of a map's file: GeoJSON, KML, GPX, or CSV with a heading.
import { z } from 'zod'
import { type ListedPlace, longestName, nameAt, pointOf } from './listed-place.ts'

const featureSchema = z.object({
  geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).min(2) }),
  properties: z.record(z.string(), z.unknown()).nullish(),
})
const geoJsonSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })

/** null where the text is no such file. */
export function readMapFile(text: string): ListedPlace[] | null {
  if (text.startsWith('{')) return readGeoJson(text)
  if (/<kml[\s>]/i.test(text)) return readKml(text)
  if (/<gpx[\s>]/i.test(text)) return readGpx(text)
  return readTable(text)
}

function readGeoJson(text: string): ListedPlace[] | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const { data } = geoJsonSchema.safeParse(parsed)
  if (!data) return null
  return data.features.flatMap((each) => {
    const feature = featureSchema.safeParse(each).data
    if (!feature) return []
    const [lng = Number.NaN, lat = Number.NaN] = feature.geometry.coordinates
    const properties = feature.properties ?? {}
    const textOf = (...keys: string[]) =>
      keys.flatMap((key) => textProperty(properties[key] ?? locationOf(properties)[key]))[0] ?? ''
    const name = textOf('name', 'Name', 'title', 'Title', 'Business Name')
    const notes = textOf('description', 'notes', 'Comment', 'address', 'Address')
    // Lists of Google give 0, 0 for what has no position.
    if (lat === 0 && lng === 0) return name === '' ? [] : { name: name.slice(0, longestName), position: null, notes }
    return placeAt(lat, lng, name, notes)
  })
}

/** Google's saved places keep name and address one level below. */
function locationOf(properties: Record<string, unknown>): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(properties.location ?? properties.Location).data ?? {}
}

function textProperty(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
}

function readKml(text: string): ListedPlace[] {
  return blocks(text, 'Placemark').flatMap(({ inner }) => {
    const point = /<Point[\s>].*?<coordinates>\s*(-?[\d.]+),(-?[\d.]+)/is.exec(inner)
    return point
      ? placeAt(Number(point[2]), Number(point[1]), element(inner, 'name'), element(inner, 'description'))
      : []
  })
}

function readGpx(text: string): ListedPlace[] {
  const points = [...blocks(text, 'wpt'), ...blocks(text, 'rtept')]
  const named = points.flatMap((point) => gpxPlace(point, element(point.inner, 'name'), element(point.inner, 'desc')))
  // A track is a walk: a candidate where it begins.
  const tracks = blocks(text, 'trk').flatMap(({ inner }) => {
    const [first] = blocks(inner, 'trkpt')
    return first ? gpxPlace(first, element(inner, 'name'), element(inner, 'desc')) : []
  })
  return [...named, ...tracks]
}

function gpxPlace({ attributes }: { attributes: string }, name: string, notes: string): ListedPlace[] {
  const degreesOf = (axis: string) =>
    Number(new RegExp(`${axis}=["'](-?[\\d.]+)["']`).exec(attributes)?.[1] ?? Number.NaN)
  return placeAt(degreesOf('lat'), degreesOf('lon'), name, notes)
}

/** The elements of one name; they do not nest. An element that is not closed ends the reading. */
function blocks(text: string, tag: string): { attributes: string; inner: string }[] {
  const found: { attributes: string; inner: string }[] = []
  const lower = text.toLowerCase()
  const [opens, closes] = [`<${tag.toLowerCase()}`, `</${tag.toLowerCase()}>`]
  for (let at = lower.indexOf(opens); at >= 0; at = lower.indexOf(opens, at)) {
    const head = lower.indexOf('>', at)
    if (head < 0) break
    const attributes = text.slice(at + opens.length, head)
    const end = attributes.endsWith('/') ? head + 1 : lower.indexOf(closes, head)
    if (end < 0) break
    found.push({ attributes, inner: text.slice(head + 1, end) })
    at = end
  }
  return found
}

function element(xml: string, tag: string): string {
  const inner = new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'is').exec(xml)?.[1] ?? ''
  return inner
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const headings = {
  name: /^(name|title|place|名称|地点|名字)$/i,
  lat: /^(lat|latitude|纬度)$/i,
  lng: /^(lng|lon|long|longitude|经度)$/i,
  notes: /^(notes?|description|comment|备注|说明)$/i,
}

const longestRow = 4000

/** CSV with a heading that names the places; the separator is that of the heading. */
function readTable(text: string): ListedPlace[] | null {
  const [heading = '', ...lines] = rowsOf(text)
  const separator = ['\t', ';', ','].find((each) => heading.includes(each))
  if (!separator) return null
  const columns = cells(heading, separator)
  const indexOf = (pattern: RegExp) => columns.findIndex((column) => pattern.test(column.trim()))
  const at = { name: indexOf(headings.name), lat: indexOf(headings.lat), lng: indexOf(headings.lng) }
  const notesAt = indexOf(headings.notes)
  if (at.name < 0) return null
  return lines.flatMap((line) => {
    const values = cells(line, separator)
    const name = values[at.name]?.trim() ?? ''
    const notes = values[notesAt]?.trim() ?? ''
    const number = (index: number) => (values[index]?.trim() ? Number(values[index]) : Number.NaN)
    const position = pointOf(number(at.lat), number(at.lng))
    if (position) return placeAt(position.lat, position.lng, name, notes)
    return name === '' ? [] : { name: name.slice(0, longestName), position: null, notes }
  })
}

/** A line break between quotation marks is part of a note. */
function rowsOf(text: string): string[] {
  const rows: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const last = rows.at(-1)
    const isOpen = last !== undefined && (last.match(/"/g)?.length ?? 0) % 2 === 1 && last.length < longestRow
    if (isOpen) rows[rows.length - 1] = `${last} ${line}`
    else rows.push(line)
  }
  return rows
}

function cells(line: string, separator: string): string[] {
  const found: string[] = ['']
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === separator && !isQuoted) found.push('')
    else found[found.length - 1] += character
  }
  return found
}

function placeAt(lat: number, lng: number, name: string, notes: string): ListedPlace[] {
  const position = pointOf(lat, lng)
  return position ? [{ name: (name || nameAt(position)).slice(0, longestName), position, notes }] : []
}
