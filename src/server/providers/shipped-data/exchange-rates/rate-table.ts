// The dated table that answers without a network: reference rates rounded to three or four digits.
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import type { ExchangeRates } from '../../exchange-rates/exchange-rates.ts'

/** Units for one US dollar. */
const shipped: RateTable = {
  base: 'USD',
  date: '2025-09-30',
  estimated: [],
  rates: {
    AED: 3.6725,
    AUD: 1.512,
    BDT: 121.7,
    BGN: 1.666,
    BHD: 0.376,
    BND: 1.29,
    BRL: 5.32,
    CAD: 1.392,
    CHF: 0.796,
    CLP: 962,
    CNY: 7.12,
    COP: 3920,
    CZK: 20.7,
    DKK: 6.36,
    EGP: 47.9,
    EUR: 0.852,
    FJD: 2.26,
    GBP: 0.744,
    GEL: 2.71,
    HKD: 7.781,
    HUF: 332,
    IDR: 16690,
    ILS: 3.31,
    INR: 88.8,
    ISK: 121.3,
    JOD: 0.709,
    JPY: 147.9,
    KES: 129.2,
    KHR: 4010,
    KRW: 1403,
    KWD: 0.3055,
    KZT: 549,
    LAK: 21600,
    LKR: 302,
    MAD: 9.13,
    MMK: 2100,
    MNT: 3590,
    MOP: 8.015,
    MUR: 45.4,
    MVR: 15.4,
    MXN: 18.3,
    MYR: 4.21,
    NOK: 9.98,
    NPR: 142,
    NZD: 1.724,
    OMR: 0.3845,
    PEN: 3.47,
    PHP: 58.2,
    PKR: 281,
    PLN: 3.63,
    QAR: 3.64,
    RON: 4.33,
    RUB: 82.4,
    SAR: 3.75,
    SEK: 9.41,
    SGD: 1.29,
    THB: 32.4,
    TND: 2.91,
    TRY: 41.6,
    TWD: 30.5,
    UAH: 41.2,
    USD: 1,
    UZS: 12050,
    VND: 26420,
    XPF: 101.7,
    ZAR: 17.27,
  },
}

export function createRateTable(): ExchangeRates {
  return {
    latest: async ({ signal } = {}) => {
      signal?.throwIfAborted()
      const source = { name: 'JourneyOn rate table', kind: 'estimated' } as const
      return { items: [shipped], source, checkedAt: `${shipped.date}T00:00:00.000Z` }
    },
  }
}
