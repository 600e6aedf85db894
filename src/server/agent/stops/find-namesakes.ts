import type { Locale } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import type { StopSearch } from './find-stops.ts'

/** The places that a name may mean as likely as each other, told apart by province and country; empty where one is meant. */
export async function findNamesakes(
  { geocoding, signal }: Pick<StopSearch, 'geocoding' | 'signal'>,
  name: string,
  locale: Locale,
): Promise<string[]> {
  const { items } = await geocoding.search(name, { limit: 5, signal })
  return items
    .filter(({ isTied }) => isTied)
    .map(({ names, admin, country }) =>
      [localized(names, locale), admin && localized(admin, locale), country].filter(Boolean).join(', '),
    )
}
