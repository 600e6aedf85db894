// Part of `npm run check`: refuses guide data that is malformed, doubled, off the map, or never open. With arguments: only those cities.
import { readdir, readFile } from 'node:fs/promises'
import { type CityGuide, cityGuideSchema } from '../src/server/providers/shipped-data/guides/schema.ts'
import { factProblems } from './guides/fact-rules.ts'

/** Promised to travellers; one that goes missing is a mistake, and so is one that nobody promised. */
const destinations = `
  beijing shanghai chengdu xian hangzhou guangzhou shenzhen chongqing kunming lijiang
  guilin suzhou nanjing xiamen qingdao harbin sanya lhasa zhangjiajie hong-kong
  tokyo kyoto osaka seoul bangkok singapore bali paris london rome
  barcelona istanbul new-york san-francisco sydney dubai cairo reykjavik amsterdam vienna`
  .trim()
  .split(/\s+/)

const folder = new URL('../src/server/providers/shipped-data/guides/cities/', import.meta.url)
const wanted = process.argv.slice(2)
const files = (await readdir(folder)).filter(
  (file) => file.endsWith('.json') && (wanted.length === 0 || wanted.includes(file.slice(0, -5))),
)
const problems: string[] = wanted.length === 0 ? checkDestinations(files.map((file) => file.slice(0, -5))) : []
for (const file of files) {
  const parsed = cityGuideSchema.safeParse(JSON.parse(await readFile(new URL(file, folder), 'utf8')))
  if (parsed.success) problems.push(...check(parsed.data, file))
  else for (const issue of parsed.error.issues) problems.push(`${file}: ${issue.path.join('.')}: ${issue.message}`)
}
process.stdout.write(
  problems.length > 0 ? `${problems.join('\n')}\n` : `guide data: ${files.length} cities are sound\n`,
)
process.exitCode = problems.length > 0 ? 1 : 0

function checkDestinations(ids: string[]): string[] {
  return [
    ...destinations.filter((id) => !ids.includes(id)).map((id) => `${id}: has no guide`),
    ...ids.filter((id) => !destinations.includes(id)).map((id) => `${id}: not among the destinations`),
  ]
}

function check(guide: CityGuide, file: string): string[] {
  const found = factProblems(guide, new Date().toISOString().slice(0, 10)).map((text) => `${file}: ${text}`)
  const say = (text: string) => found.push(`${file}: ${text}`)
  if (`${guide.id}.json` !== file) say(`id ${guide.id} differs from the file name`)
  const districts = new Set(guide.districts.map((district) => district.id))
  const spots = [...guide.attractions, ...guide.restaurants, ...guide.lodgings]
  const seen = new Set<string>()
  for (const spot of spots) {
    for (const key of [spot.id, `${spot.name.zh} (zh)`, `${spot.name.en} (en)`]) {
      if (seen.has(key)) say(`${key} stands twice`)
      seen.add(key)
    }
    if (!districts.has(spot.district)) say(`${spot.id}: unknown district ${spot.district}`)
    const away = kilometresBetween(spot, guide.center)
    if (away > guide.radiusKm) say(`${spot.id}: ${away.toFixed(1)} km from the centre, allowed ${guide.radiusKm}`)
    if (!/\p{Script=Han}/u.test(spot.name.zh) && !/^[\p{Script=Latin}\p{N}\p{P}\p{Zs}&+|]+$/u.test(spot.name.zh))
      say(`${spot.id}: odd Chinese name`)
    if (/\p{Script=Han}/u.test(spot.name.en)) say(`${spot.id}: Chinese characters in the English name`)
  }
  const positions = new Map<string, string>()
  for (const spot of spots) {
    const at = `${spot.lat.toFixed(5)},${spot.lng.toFixed(5)}`
    const other = positions.get(at)
    if (other) say(`${spot.id}: same position as ${other}`)
    positions.set(at, spot.id)
  }
  if (guide.attractions.some((spot) => spot.prominence !== undefined)) found.push(...checkPlanningFacts(guide, file))
  const near = [...guide.attractions, ...guide.restaurants].filter((spot) => kilometresBetween(spot, guide.center) <= 2)
  if (near.length < 10) say(`only ${near.length} places within 2 km of the centre; 10 are due`)
  for (const band of ['saver', 'balanced', 'comfort'] as const) {
    if (guide.lodgings.filter((lodging) => lodging.band === band).length < 3)
      say(`fewer than 3 lodgings in band ${band}`)
  }
  if (!guide.attractions.some((spot) => spot.tags.includes('museum'))) say('no museum')
  if (/^(\d{4})-(\d{2})$/.test(guide.checkedAt) && Date.parse(`${guide.checkedAt}-01`) > Date.now())
    say('checked in the future')
  guide.climate.forEach((month, index) => {
    if (month.highC <= month.lowC) say(`climate of month ${index + 1}: high is not above low`)
  })
  return found
}

/** What a plan needs beyond the bare facts. Cities are completed one by one; none is half complete. */
function checkPlanningFacts(guide: CityGuide, file: string): string[] {
  const found: string[] = []
  const report = (id: string, text: string) => found.push(`${file}: ${id}: ${text}`)
  const ranks = guide.attractions.flatMap((spot) => spot.prominence ?? []).sort((a, b) => a - b)
  if (ranks.length < 5 || ranks.some((rank, index) => rank !== index + 1))
    found.push(`${file}: prominence ranks are 1, 2, 3 … without gaps, at least 5; found ${ranks.join(' ')}`)
  for (const spot of guide.attractions) {
    if (!spot.description) report(spot.id, 'no description')
    if (!spot.stepFree) report(spot.id, 'no stepFree')
    if (!spot.effort) report(spot.id, 'no effort')
    if (!spot.bestTimes) report(spot.id, 'no bestTimes')
    if (spot.outdoor && spot.afterDark === undefined) report(spot.id, 'outdoor without afterDark')
    if (spot.visitMinutes >= 240 && spot.eatOnSite === undefined) report(spot.id, 'a long visit without eatOnSite')
  }
  for (const spot of guide.restaurants) {
    if (!spot.meals) report(spot.id, 'no meals')
    if (!spot.diets) report(spot.id, 'no diets')
    if (!spot.staples) report(spot.id, 'no staples')
  }
  const dinners = guide.restaurants.filter((spot) => spot.meals?.includes('dinner'))
  if (dinners.length < 8) found.push(`${file}: only ${dinners.length} places for dinner; 8 are due`)
  for (const spot of guide.lodgings)
    if (spot.kind === 'hostel' && !spot.roomType) report(spot.id, 'a hostel without roomType')
  return found
}

function kilometresBetween(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}
