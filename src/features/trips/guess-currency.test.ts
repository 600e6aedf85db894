import { expect, test } from 'vitest'
import { guessCurrency } from './guess-currency.ts'

test.each([
  ['the currency that was chosen', { originCountry: 'JP', homeCurrency: 'EUR', languages: ['en-GB'] }, 'EUR'],
  ['where the trip starts', { originCountry: 'JP', homeCurrency: 'CNY', languages: ['en-GB'] }, 'JPY'],
  ['the region of the browser', { originCountry: undefined, homeCurrency: 'CNY', languages: ['en', 'en-GB'] }, 'GBP'],
  ['the preset without a region', { originCountry: undefined, homeCurrency: 'CNY', languages: ['en'] }, 'CNY'],
  ['the preset for an unknown region', { originCountry: 'AQ', homeCurrency: 'CNY', languages: ['en-AQ'] }, 'CNY'],
  [
    'the destination without a region',
    { originCountry: undefined, destinationCountry: 'SG', homeCurrency: 'CNY', languages: ['en'] },
    'SGD',
  ],
  [
    'the preset for readers of Chinese',
    { originCountry: undefined, destinationCountry: 'SG', homeCurrency: 'CNY', languages: ['zh'] },
    'CNY',
  ],
  ['a script is no region', { originCountry: undefined, homeCurrency: 'CNY', languages: ['zh-Hans-SG'] }, 'SGD'],
])('guesses %s', (_, given, currency) => {
  expect(guessCurrency(given)).toBe(currency)
})
