import { findMoney } from '../text/money.ts'
import type { KnownZone } from './places.ts'

/** Currencies of places with one time. */
const zones: Record<string, string> = {
  CNY: 'Asia/Shanghai',
  CZK: 'Europe/Prague',
  DKK: 'Europe/Copenhagen',
  GBP: 'Europe/London',
  HKD: 'Asia/Hong_Kong',
  HUF: 'Europe/Budapest',
  ISK: 'Atlantic/Reykjavik',
  JPY: 'Asia/Tokyo',
  KRW: 'Asia/Seoul',
  MOP: 'Asia/Macau',
  NOK: 'Europe/Oslo',
  PLN: 'Europe/Warsaw',
  SEK: 'Europe/Stockholm',
  SGD: 'Asia/Singapore',
  THB: 'Asia/Bangkok',
  TRY: 'Europe/Istanbul',
  TWD: 'Asia/Taipei',
  VND: 'Asia/Ho_Chi_Minh',
}

/** A guess where no place is named: what is paid in pounds is in Britain. */
export function zoneOfCurrency(text: string): KnownZone | null {
  const currencies = new Set(findMoney(text).map(({ value }) => value.currency))
  const [only] = currencies
  const zone = only && currencies.size === 1 ? zones[only] : undefined
  return zone ? { zone, confidence: 0.45 } : null
}
