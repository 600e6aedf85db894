import { currencyOfCountry } from '#contract/country-currencies.ts'

/** What every account starts with: it says nothing of the traveler, any other one was chosen. */
const presetCurrency = 'CNY'

/**
 * The one that the account was set to, else that of where the trip starts, else of the region that the browser names ("en-GB"),
 * else of where the trip goes, unless the reader's Chinese says more.
 */
export function guessCurrency({
  originCountry,
  destinationCountry,
  homeCurrency,
  languages,
}: {
  originCountry: string | undefined
  destinationCountry?: string
  homeCurrency: string
  languages: readonly string[]
}): string {
  if (homeCurrency !== presetCurrency) return homeCurrency
  const atOrigin = originCountry && currencyOfCountry(originCountry)
  if (atOrigin) return atOrigin
  const region = languages.map((language) => /[-_]([A-Z]{2})\b/.exec(language)?.[1]).find(Boolean)
  const atHome = region && currencyOfCountry(region)
  if (atHome) return atHome
  const isChinese = languages[0]?.startsWith('zh') ?? false
  return (!isChinese && destinationCountry && currencyOfCountry(destinationCountry)) || homeCurrency
}
