// Names in other scripts and languages, old names and nicknames: `other-names.tsv` adds them to rows that exist already.
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import type { Row } from './compile.ts'
import { aliasList, readTable } from './sources.ts'

/** Adds to the best known row of each kind with that name in the country; returns the references that match no row. */
export function addOtherNames(rows: readonly Row[], simplify: (text: string) => string): string[] {
  const named = (country: string, name: string) => `${country}/${foldText(name)}`
  const places = rows.filter(({ kind }) => kind !== 'airport' && kind !== 'station').toSorted((a, b) => b.fame - a.fame)
  const byEnglish = Map.groupBy(places, (row) => named(row.country, row.en))
  const unmatched: string[] = []
  for (const [country = '', name = '', names] of readTable('other-names.tsv')) {
    const key = named(country, name)
    const found =
      byEnglish.get(key) ?? places.filter((row) => row.aliases.some((alias) => named(row.country, alias) === key))
    if (found.length === 0) unmatched.push(`${country}/${name}`)
    const bestOfKind = [...Map.groupBy(found, ({ kind }) => kind).values()].flatMap(([best]) => best ?? [])
    for (const row of bestOfKind) row.aliases.push(...aliasList(names).map(simplify))
  }
  return unmatched
}
