// Provinces and states as places of their own ("Saskatchewan", "Minas Gerais"), beside the regions written by hand.
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import type { Admin } from './admins.ts'
import type { Row } from './compile.ts'

/** Less than any region written by hand: cities of the same name come first. */
const fame = 30

/** `rows` are those compiled so far; a province stands at its largest city. */
export function compileAdminRegions(admins: ReadonlyMap<string, Admin>, rows: readonly Row[]): Row[] {
  const known = new Set(
    rows.filter(({ kind }) => kind === 'region').map(({ country, en }) => `${country}/${foldText(en)}`),
  )
  const byAdmin = Map.groupBy(
    rows.filter(({ kind }) => kind === 'city'),
    ({ admin }) => admin,
  )
  return [...admins].flatMap(([key, { country, en, zh }]) => {
    const [largest] = (byAdmin.get(key) ?? []).toSorted((a, b) => b.population - a.population)
    if (!largest || !en || known.has(`${country}/${foldText(en)}`)) return []
    return [
      {
        kind: 'region' as const,
        fame,
        country,
        admin: '',
        lat: largest.lat,
        lng: largest.lng,
        en,
        zh,
        code: '',
        population: 0,
        isCapital: false,
        aliases: zh ? [zh] : [],
        rarerNames: [],
      },
    ]
  })
}
