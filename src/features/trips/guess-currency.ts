import { currencyOfCountry } from '#contract/country-currencies.ts'

/** What every account starts with; a traveler who set another one means it. */
const presetCurrency = 'CNY'

/**
 * The currency that a traveler thinks in: of where the trip starts, else their own, else of the region that the browser
 * names ("en-GB").
 */
export function guessCurrency({
  originCountry,
  homeCurrency,
  languages,
}: {
  originCountry: string | undefined
  homeCurrency: string
  languages: readonly string[]
}): string {
  const atOrigin = originCountry && currencyOfCountry(originCountry)
  if (atOrigin) return atOrigin
  if (homeCurrency !== presetCurrency) return homeCurrency
  const region = languages.map((language) => /[-_]([A-Z]{2})\b/.exec(language)?.[1]).find(Boolean)
  return (region && currencyOfCountry(region)) ?? homeCurrency
}
