// The listings of a Wikivoyage article: `{{see|name=…|lat=…|long=…|content=…}}`.
import type { TravelListing } from '../../areas/area-parts.ts'

type Listing = Omit<TravelListing, 'url'>

const kinds = ['see', 'do', 'eat', 'drink', 'sleep', 'buy'] as const

export function readListings(wikitext: string): Listing[] {
  return templates(wikitext).flatMap((template) => {
    const [head = '', ...fields] = splitFields(template)
    const values = new Map(fields.flatMap(readField))
    const type = head.trim().toLowerCase() === 'listing' ? values.get('type') : head
    const kind = kinds.find((each) => each === type?.trim().toLowerCase())
    const name = plainText(values.get('name') ?? '')
    if (!kind || name === '') return []
    const wikidata = values.get('wikidata') ?? ''
    return {
      kind,
      name,
      lat: degrees(values.get('lat'), 90),
      lng: degrees(values.get('long'), 180),
      wikidata: /^Q\d+$/.test(wikidata) ? wikidata : null,
      content: plainText(values.get('content') ?? values.get('description') ?? ''),
    }
  })
}

/** What stands between the outermost `{{` and `}}`, wherever they are. */
function templates(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2)
    if (pair === '{{') {
      if (depth === 0) start = at + 2
      depth++
      at++
    } else if (pair === '}}' && depth > 0) {
      depth--
      if (depth === 0) found.push(text.slice(start, at))
      at++
    }
  }
  return found
}

/** At the bars that stand in no inner template and no link. */
function splitFields(template: string): string[] {
  const fields: string[] = []
  let depth = 0
  let field = ''
  for (const piece of template.match(/\{\{|\}\}|\[\[|\]\]|\||[^{}[\]|]+|./gs) ?? []) {
    if (piece === '{{' || piece === '[[') depth++
    if (piece === '}}' || piece === ']]') depth--
    if (piece === '|' && depth === 0) {
      fields.push(field)
      field = ''
    } else field += piece
  }
  return [...fields, field]
}

function readField(field: string): [string, string][] {
  const at = field.indexOf('=')
  return at < 0 ? [] : [[field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()]]
}

function degrees(text: string | undefined, most: number): number | null {
  const value = text ? Number(text) : Number.NaN
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null
}

function plainText(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, '')
    .replace(/<ref[^>]*\/>|<ref[^>]*>.*?<\/ref>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/\[https?:\S+\s*([^\]]*)\]/g, '$1')
    .replace(/'{2,}/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&ndash;', '–')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
