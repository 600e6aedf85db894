// OpenStreetMap, Wikidata and Wikivoyage as they answer about a city without a guide. Items of Wikidata have made-up numbers.
import type { VendorReply, VendorRequestSeen } from './fake-vendor.ts'

export const ljubljana = { name: 'Ljubljana', lat: 46.0511, lng: 14.5051, zone: 'Europe/Ljubljana', country: 'SI' }

type Tags = Record<string, string>
interface Element {
  type: 'node' | 'way'
  id: number
  lat: number
  lon: number
  tags: Tags
}

/** Name, English name, latitude, longitude, tags, languages of Wikipedia. */
const sightRows: [string, string, number, number, Tags, number][] = [
  [
    'Ljubljanski grad',
    'Ljubljana Castle',
    46.0489,
    14.5085,
    { historic: 'castle', opening_hours: 'Mo-Su 09:00-20:00' },
    38,
  ],
  ['Zmajski most', 'Dragon Bridge', 46.0519, 14.5104, { man_made: 'bridge' }, 27],
  ['Tromostovje', 'Triple Bridge', 46.0511, 14.5062, { man_made: 'bridge' }, 25],
  ['Prešernov trg', 'Prešeren Square', 46.0515, 14.5061, { place: 'square' }, 18],
  ['Park Tivoli', 'Tivoli Park', 46.0562, 14.4953, { leisure: 'park' }, 15],
  [
    'Narodna galerija',
    'National Gallery of Slovenia',
    46.0541,
    14.4999,
    { tourism: 'gallery', opening_hours: 'Tu-Su 10:00-18:00' },
    20,
  ],
  [
    'Narodni muzej Slovenije',
    'National Museum of Slovenia',
    46.0518,
    14.4993,
    { tourism: 'museum', opening_hours: 'Mo-Su 10:00-18:00' },
    19,
  ],
  [
    'Stolnica sv. Nikolaja',
    'Ljubljana Cathedral',
    46.0507,
    14.5079,
    { amenity: 'place_of_worship', religion: 'christian', fee: 'no' },
    16,
  ],
  ['Plečnikova hiša', 'Plečnik House', 46.0425, 14.5019, { tourism: 'museum', opening_hours: 'Tu-Su 10:00-18:00' }, 9],
  ['Moderna galerija', 'Museum of Modern Art', 46.0534, 14.5001, { tourism: 'museum' }, 11],
  ['Muzej novejše zgodovine', 'Museum of Contemporary History', 46.0572, 14.4968, { tourism: 'museum' }, 4],
  [
    'Živalski vrt Ljubljana',
    'Ljubljana Zoo',
    46.0524,
    14.4723,
    { tourism: 'zoo', opening_hours: 'Mo-Su 09:00-18:00' },
    7,
  ],
  ['Botanični vrt', 'University Botanic Gardens', 46.0402, 14.5144, { leisure: 'garden', fee: 'no' }, 8],
  ['Muzej iluzij', 'Museum of Illusions', 46.0492, 14.5052, { tourism: 'museum' }, 2],
  [
    'Mestni muzej',
    'City Museum of Ljubljana',
    46.0467,
    14.5046,
    { tourism: 'museum', opening_hours: 'Tu-Su 10:00-18:00' },
    5,
  ],
  ['Slovenski etnografski muzej', 'Slovene Ethnographic Museum', 46.0567, 14.5167, { tourism: 'museum' }, 6],
  [
    'Cerkev Marijinega oznanjenja',
    'Franciscan Church',
    46.0518,
    14.5059,
    { amenity: 'place_of_worship', religion: 'christian' },
    10,
  ],
  ['Nebotičnik', 'Nebotičnik', 46.0527, 14.5027, { tourism: 'viewpoint' }, 12],
  ['Robbov vodnjak', 'Robba Fountain', 46.0501, 14.5068, { tourism: 'attraction' }, 8],
  ['Križanke', 'Križanke', 46.0464, 14.5028, { amenity: 'theatre' }, 7],
  ['Tržnica', 'Central Market', 46.0513, 14.5091, { amenity: 'marketplace', opening_hours: 'Mo-Sa 06:00-18:00' }, 3],
  ['Hiša eksperimentov', 'House of Experiments', 46.0503, 14.5009, { tourism: 'museum' }, 2],
  ['Rimski zid', 'Roman Wall', 46.0441, 14.4999, { historic: 'ruins' }, 4],
  ['Železniški muzej', 'Railway Museum', 46.0667, 14.4987, { tourism: 'museum' }, 4],
]

const tableNames = `Druga violina|Pop's Place|Julija|Gostilna na gradu|Valvas'or|Strelec|Spajza|Manna|JB|Vander|Marley & Me|Moji štruklji|
Figovec|Sokol|Gostilnica 5-6 kg|Čompa|Altroke|Most|Vodnikov hram|Allegria|Han|Abi Falafel|Das ist Valter|Ljubljana Dvor|
Zvezda|Lolita|Le Petit Café|Cacao`
const tables: Element[] = tableNames.split('|').map((name, index) => ({
  type: 'node',
  id: 500 + index,
  lat: 46.0462 + (index % 7) * 0.0013,
  lon: 14.5012 + Math.floor(index / 7) * 0.0022,
  tags: {
    name: name.trim(),
    amenity: index < 24 ? 'restaurant' : 'cafe',
    ...(index % 2 === 0 && { opening_hours: 'Mo-Su 11:00-23:00' }),
    ...(index === 21 && { 'diet:vegan': 'only' }),
  },
}))

const sights: Element[] = sightRows.map(([name, english, lat, lon, tags, sitelinks], index) => ({
  type: index % 2 === 0 ? 'way' : 'node',
  id: 100 + index,
  lat,
  lon,
  tags: { name, 'name:en': english, wikidata: `Q9000${index + 10}`, ...localNames(sitelinks), ...tags },
}))
const sitelinksOf = new Map(sightRows.map(([, , , , , count], index) => [`Q9000${index + 10}`, count]))

function localNames(count: number): Tags {
  return Object.fromEntries(Array.from({ length: Math.min(9, count) }, (_, index) => [`name:x${index}`, '·']))
}

const article = `'''Ljubljana''' is the capital of [[Slovenia]].
==See==
* {{see
| name=Ljubljana Castle | alt=Ljubljanski grad | url=https://www.ljubljanskigrad.si | email=
| address=Grajska planota 1 | lat=46.0489 | long=14.5085 | directions=[[#Get around|funicular]]
| hours=09:00–20:00 | price={{EUR|16}} | wikidata=Q900010
| content=A castle on the hill above the old town, ''rebuilt'' in the 20th century. Its tower has [[Alps|the widest view]].<ref>x</ref>
}}
==Do==
* {{do | name=River cruise | lat=46.0497 | long=14.5055 | content=Boats leave below the market & go round the old town.}}
* {{do | name=Somewhere else | lat= | long= | content=No position.}}
`

/** One server in the place of all of them. */
export function answerAsPublicSources({ path, query, body }: VendorRequestSeen): VendorReply {
  if (path === '/api/interpreter') return overpass(new URLSearchParams(body).get('data') ?? '')
  if (path === '/search') return { body: [] }
  if (query.get('action') === 'wbgetentities') return wikidata((query.get('ids') ?? '').split('|'))
  if (query.get('list') === 'geosearch')
    return { body: { query: { geosearch: near(query) ? [{ title: 'Ljubljana' }] : [] } } }
  if (query.get('prop') === 'revisions') {
    const revisions = [{ slots: { main: { content: article } } }]
    return { body: { query: { pages: [{ title: 'Ljubljana', revisions }] } } }
  }
  return { status: 404 }
}

function near(query: URLSearchParams): boolean {
  return query.get('gscoord')?.startsWith('46.05') ?? false
}

function overpass(data: string): VendorReply {
  return { body: { version: 0.6, elements: data.includes(',46.05,14.51)') ? [...sights, ...tables] : [] } }
}

function wikidata(ids: string[]): VendorReply {
  const entities = ids.map((id) => {
    const count = sitelinksOf.get(id)
    if (count === undefined) return [id, { id, missing: '' }]
    const sitelinks = Object.fromEntries(Array.from({ length: count }, (_, index) => [`l${index}wiki`, {}]))
    const isCastle = id === 'Q900010'
    return [
      id,
      {
        id,
        labels: isCastle ? { zh: { language: 'zh', value: '卢布尔雅那城堡' } } : {},
        descriptions: isCastle ? { zh: { language: 'zh', value: '卢布尔雅那老城上方的城堡' } } : {},
        sitelinks: { ...sitelinks, commonswiki: {} },
      },
    ]
  })
  return { body: { entities: Object.fromEntries(entities), success: 1 } }
}

/** For a server whose live sources are at this address. */
export function publicSourcesAt(url: string): Record<string, string> {
  return { NOMINATIM_URL: url, OVERPASS_URL: url, WIKIDATA_URL: url, WIKIVOYAGE_URL: url }
}
