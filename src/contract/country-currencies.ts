// What is paid with in a country: ISO 4217 by ISO 3166-1, for the countries of the rate table.
const countriesOf: Record<string, string> = {
  EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK',
  USD: 'US EC SV PR GU PA PW FM MH TL',
  XPF: 'PF NC WF',
  CHF: 'CH LI',
  AUD: 'AU KI NR TV',
  NZD: 'NZ CK NU',
  DKK: 'DK FO GL',
  ILS: 'IL PS',
  MAD: 'MA EH',
  NOK: 'NO SJ',
}
const own =
  'AED BDT BHD BND BRL CAD CLP CNY COP CZK EGP FJD GBP GEL HKD HUF IDR INR ISK JOD JPY KES KHR KRW KWD KZT LAK LKR MMK MNT MOP MUR MVR MXN MYR NPR OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TND TRY TWD UAH UZS VND ZAR'

const byCountry = new Map([
  ...own.split(' ').map((currency) => [currency.slice(0, 2), currency] as const),
  ...Object.entries(countriesOf).flatMap(([currency, list]) =>
    list.split(' ').map((country) => [country, currency] as const),
  ),
])

/** null where it is not known. */
export function currencyOfCountry(country: string): string | null {
  return byCountry.get(country) ?? null
}
