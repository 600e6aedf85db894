// The dated table that answers without a network: reference rates rounded to three or four digits.
import type { RateTable } from '#contract/travel/exchange-rate.ts'
import type { ExchangeRates } from '../../exchange-rates/exchange-rates.ts'

/** Units for one US dollar. */
const shipped: RateTable = {
  base: 'USD',
  date: '2026-09-29',
  estimated: [],
  rates: {
    AED: 3.6725,
    AUD: 1.425,
    BDT: 123.2,
    BGN: 1.722,
    BHD: 0.376,
    BND: 1.279,
    BRL: 5.224,
    CAD: 1.419,
    CHF: 0.8334,
    CLP: 967.7,
    CNY: 6.708,
    COP: 3369,
    CZK: 21.47,
    DKK: 6.58,
    EGP: 52.05,
    EUR: 0.8802,
    FJD: 2.238,
    GBP: 0.7554,
    GEL: 2.598,
    HKD: 7.8448,
    HUF: 323.5,
    IDR: 18020,
    ILS: 3.074,
    INR: 96.09,
    ISK: 120.6,
    JOD: 0.709,
    JPY: 157.5,
    KES: 129.7,
    KHR: 4061,
    KRW: 1358,
    KWD: 0.30871,
    KZT: 441.2,
    LAK: 22470,
    LKR: 330.9,
    MAD: 9.648,
    MMK: 2100,
    MNT: 3599,
    MOP: 8.08,
    MUR: 47.61,
    MVR: 15.46,
    MXN: 18.01,
    MYR: 4.083,
    NOK: 9.547,
    NPR: 153.8,
    NZD: 1.767,
    OMR: 0.38486,
    PEN: 3.416,
    PHP: 62.52,
    PKR: 277.1,
    PLN: 3.849,
    QAR: 3.64,
    RON: 4.646,
    RUB: 84.51,
    SAR: 3.75,
    SEK: 9.98,
    SGD: 1.279,
    THB: 33.63,
    TND: 2.969,
    TRY: 49,
    TWD: 31.85,
    UAH: 44.92,
    USD: 1,
    UZS: 11790,
    VND: 25950,
    XPF: 105,
    ZAR: 16.44,
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
