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
    const textOf = (...keys: string[]) => keys.flatMap((key) => textProperty(properties[key]))[0] ?? ''
    return placeAt(lat, lng, textOf('name', 'Name', 'title', 'Title'), textOf('description', 'notes'))
  })
}

/** Google's saved places keep the name one level below. */
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
  return blocks(text, 'wpt').flatMap(({ attributes, inner }) => {
    const degreesOf = (name: string) => Number(new RegExp(`${name}="(-?[\\d.]+)"`).exec(attributes)?.[1] ?? Number.NaN)
    return placeAt(degreesOf('lat'), degreesOf('lon'), element(inner, 'name'), element(inner, 'desc'))
  })
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

/** CSV with a heading that names the places; the separator is that of the heading. */
function readTable(text: string): ListedPlace[] | null {
  const [heading = '', ...lines] = text.split(/\r?\n/)
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
