import { convertCurrencySpec } from '#contract/agent-tools/convert-currency.ts'
import { currencyOfCountry } from '#contract/country-currencies.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { TripDetail } from '#contract/trip.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { convertMoney, rateBetween } from '../../providers/exchange-rates/convert-money.ts'
import { currencyNamed } from './currency-name.ts'
import { placeOfDay } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

export const convertCurrency = ({ trips, exchangeRates }: Pick<ToolDependencies, 'trips' | 'exchangeRates'>) =>
  defineTool({
    spec: convertCurrencySpec,
    description: 'Converts an amount (major units) between two currencies, by the rate of the day.',
    timeoutMs: 5000,
    async run(question, { actor, tripId, locale, today, signal }): Promise<ResultOf<typeof convertCurrencySpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const { items, source, checkedAt } = await exchangeRates.latest({ signal })
      const [table] = items
      const known = table ? [table.base, ...Object.keys(table.rates)] : []
      const local = localCurrency(trip, today)
      const [from, to] = ends(question, { trip: trip.currency, local, known })
      const amount = from && moneyOf(question.amount, from)
      const converted = table && amount && to ? convertMoney(table, amount, to) : null
      if (!table || !amount || !to || !converted) {
        const unknown = [from ? '' : question.from, to ? '' : question.to].flatMap((name) => name || [])
        return {
          output: {
            status: 'unknown_currency',
            from: null,
            to: null,
            rate: null,
            date: null,
            kind: source.kind,
            unknown,
          },
          summary: t('answers.nothingOn', { name: unknown[0] ?? trip.currency }),
        }
      }
      const isRough = [amount.currency, to].some((currency) => table.estimated.includes(currency))
      const rate = rateBetween(table, amount.currency, to)
      const kind = isRough ? 'estimated' : source.kind
      const provenance = { ...source, kind, checkedAt }
      const sum = t('answers.money.equals', { from: formatMoney(amount, locale), to: formatMoney(converted, locale) })
      return {
        output: { status: 'ok', from: amount, to: converted, rate, date: table.date, kind, unknown: [] },
        summary: sum,
        card: {
          type: 'facts',
          title: sum,
          about: null,
          rows: [
            {
              label: t('answers.money.rate'),
              value: t('answers.money.rateOf', {
                from: amount.currency,
                to,
                rate: new Intl.NumberFormat(locale, { maximumSignificantDigits: 5 }).format(rate ?? 0),
              }),
              tone: 'plain',
            },
            { label: t('answers.money.date'), value: formatDay(table.date, locale), tone: 'plain' },
          ],
          place: null,
          plan: null,
          url: null,
          source: provenance,
        },
        source: provenance,
        citeAs: t('answers.money.rates'),
      }
    },
  })

/** From what is paid with there to what the trip is counted in; at home from one to itself makes no sense, so to US dollars. */
function ends(
  { from, to }: { from?: string; to?: string },
  { trip, local, known }: { trip: string; local: string | null; known: readonly string[] },
): [string | null, string | null] {
  const isKnown = (code: string | null) => code !== null && known.includes(code)
  const first = from ? currencyNamed(from, known) : null
  const second = to ? currencyNamed(to, known) : null
  const source = from ? first : local !== second && isKnown(local) ? local : trip
  const other = source === trip ? (isKnown(local) && local !== trip ? local : source === 'USD' ? 'CNY' : 'USD') : trip
  return [source, to ? second : other]
}

/** Under way where the trip is today; before it, of the first stop where one pays with other money than the trip counts in. */
function localCurrency(trip: TripDetail, today: string): string | null {
  const there = currencyOfCountry(placeOfDay(trip, {}, today).country)
  if (there !== trip.currency) return there
  const all = trip.stops.map(({ place }) => currencyOfCountry(place.country))
  return all.find((currency) => currency !== null && currency !== trip.currency) ?? there
}
