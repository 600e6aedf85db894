'use client'
import { BedDouble, Users } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { languageOf } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { LodgingAnswer, LodgingOffer } from '#contract/travel/lodging.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { buildStayItem } from '#features/plan-items/new-item.ts'
import { localized } from '#i18n/localized.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay, formatDistance, formatMoney } from '#lib/format.ts'
import { AddToPlan } from '../../itinerary/components/add-to-plan.tsx'
import { findTripDay } from '../../itinerary/trip-days.ts'
import { useChosenStop } from '../hooks/use-chosen-stop.ts'
import { useSourceLabels } from '../hooks/use-source-labels.ts'
import type { StayQuery } from '../stay-query.ts'
import { OfferPrice } from './offer-price.tsx'
import { Rating } from './rating.tsx'

/** One property: price of the stay and of a night, area, capacity, house rules. */
export function StayCard({
  offer,
  answer,
  query,
  converted,
}: {
  offer: LodgingOffer
  answer: LodgingAnswer
  query: StayQuery
  converted: Money | null | undefined
}) {
  const t = useTranslations('explore.stay')
  const tPlaces = useTranslations('explore.places')
  const locale = useLocale()
  const { lodgingKindLabel, ruleLabel } = useSourceLabels()
  const { trip } = usePlan()
  const { zone } = useChosenStop().place
  const counts = { nights: offer.nights.length, rooms: offer.rooms }
  const notes = t('notes', { ...counts, date: formatDay(query.checkOut, locale) })
  const facts = [
    offer.area && localized(offer.area, locale),
    tPlaces('fromCenter', { distance: formatDistance(offer.distanceKm * 1000, locale) }),
  ].filter(Boolean)
  return (
    <article className="flex gap-3 sm:gap-4">
      <CategoryArt kind="lodging" seed={offer.name.en} className="size-18 shrink-0 rounded-md sm:h-32 sm:w-36" />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="min-w-0 break-words font-semibold text-base">{localized(offer.name, locale)}</h3>
          <Rating value={offer.rating} />
        </div>
        <p className="text-ink-soft text-sm">
          {[lodgingKindLabel(offer.kind), offer.band && t(`bands.${offer.band}`)].filter(Boolean).join(factSeparator)}
        </p>
        <p className="mt-0.5 text-ink-faint text-xs">{facts.join(factSeparator)}</p>
        <ul className="mt-2 flex flex-wrap gap-1.5">
          <li>
            <Badge icon={Users}>{t('sleeps', { people: offer.roomCapacity })}</Badge>
          </li>
          {offer.minNights > 1 ? (
            <li>
              <Badge icon={BedDouble}>{t('minNights', { nights: offer.minNights })}</Badge>
            </li>
          ) : null}
          {offer.rules.map((rule) => (
            <li key={rule}>
              <Badge>{ruleLabel(rule)}</Badge>
            </li>
          ))}
        </ul>
        <div className="mt-2.5 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          <div>
            <OfferPrice
              price={offer.total}
              answer={answer}
              zone={zone}
              unit={t('total', counts)}
              converted={converted}
              isStrong
            />
            <p className="tabular text-ink-faint text-xs">
              {t('perNight', { amount: formatMoney(nightlyMean(offer), locale) })}
            </p>
          </div>
          <AddToPlan
            item={buildStayItem(offer, answer, { locale: languageOf(locale), zone, notes })}
            day={findTripDay(trip, query.checkIn)}
          />
        </div>
      </div>
    </article>
  )
}

/** Per room; nights may differ in price. */
function nightlyMean({ total, rooms, nights }: LodgingOffer): Money {
  return { ...total, amount: Math.round(total.amount / rooms / Math.max(1, nights.length)) }
}
