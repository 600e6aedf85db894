// Filters and order of lodging offers, with prices in the currency of the trip.
import type { z } from 'zod'
import type { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import type { Locale } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { LodgingOffer } from '#contract/travel/lodging.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { TripMoney } from '../tool-results/trip-money.ts'

export type StayQuestion = z.output<typeof findLodgingSpec.input>

export interface PricedStay {
  offer: LodgingOffer
  /** All rooms. */
  perNight: Money
  total: Money
}

export function priceStay(offer: LodgingOffer, money: TripMoney): PricedStay {
  const total = money.show(offer.total)
  const nights = Math.max(1, offer.nights.length)
  return { offer, total, perNight: { ...total, amount: Math.round(total.amount / nights) } }
}

export function fitsQuestion({ offer, perNight }: PricedStay, question: StayQuestion, money: TripMoney): boolean {
  const { maxPerNight, minPerNight, band, kind, minRating } = question
  const most = maxPerNight && money.convert(maxPerNight)
  const least = minPerNight && money.convert(minPerNight)
  return (
    (!most || perNight.amount <= most.amount) &&
    (!least || perNight.amount >= least.amount) &&
    (!band || offer.band === band) &&
    (!kind || offer.kind === kind) &&
    (!minRating || (offer.rating ?? 0) >= minRating)
  )
}

export function sortStays(stays: readonly PricedStay[], sort: StayQuestion['sort']): PricedStay[] {
  const value: Record<StayQuestion['sort'], (stay: PricedStay) => number> = {
    price: ({ total }) => total.amount,
    rating: ({ offer }) => -(offer.rating ?? 0),
    distance: ({ offer }) => offer.distanceKm,
  }
  return stays.toSorted((a, b) => value[sort](a) - value[sort](b) || a.total.amount - b.total.amount)
}

export function stayFilterTexts(
  { maxPerNight, minPerNight, band, kind, minRating }: StayQuestion,
  locale: Locale,
): string[] {
  const t = createServerTranslator(locale)
  return [
    maxPerNight ? t('answers.stay.maxPerNight', { price: formatMoney(maxPerNight, locale) }) : '',
    minPerNight ? t('answers.stay.minPerNight', { price: formatMoney(minPerNight, locale) }) : '',
    band ? t(`answers.band.${band}`) : '',
    kind ? t(`answers.stay.kind.${kind}`) : '',
    minRating === undefined ? '' : t('answers.filter.minRating', { rating: minRating }),
  ].filter(Boolean)
}
