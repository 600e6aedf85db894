'use client'
import { CalendarX2, Clock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { CategoryArt } from '#components/ui/category-art.tsx'
import { SourceName } from '#components/ui/source-name.tsx'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import { languageOf } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { FoundPlace, PlacesAnswer } from '#contract/travel/place-search.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { buildPlaceItem } from '#features/plan-items/new-item.ts'
import { localized } from '#i18n/localized.ts'
import { dayIn } from '#lib/calendar-days.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay, formatDistance, formatDuration } from '#lib/format.ts'
import { timesOnClock } from '#lib/times-in-text.ts'
import { AddToPlan } from '../../itinerary/components/add-to-plan.tsx'
import { listTripDays } from '../../itinerary/trip-days.ts'
import { useSourceLabels } from '../hooks/use-source-labels.ts'
import { findClosedDates, findOpeningWindows, formatOpeningWindows, isAlwaysOpen } from '../hours-on-day.ts'
import { OfferPrice } from './offer-price.tsx'
import { Rating } from './rating.tsx'

/** One place: kind, opening hours on the trip's days, price, and a button to add it. */
export function PlaceRow({
  place,
  answer,
  day,
  converted,
}: {
  place: FoundPlace
  answer: PlacesAnswer
  day: number | null
  converted: Money | null | undefined
}) {
  const t = useTranslations('explore.places')
  const tPlan = useTranslations('plan')
  const locale = useLocale()
  const { tagLabel } = useSourceLabels()
  const { trip } = usePlan()
  const about = place.tip ?? (place.source ? place.facts?.description : null)
  const facts = [
    place.area && localized(place.area, locale),
    place.distanceKm === null ? null : t('fromCenter', { distance: formatDistance(place.distanceKm * 1000, locale) }),
    place.visitMinutes === null ? null : t('visit', { duration: formatDuration(place.visitMinutes, locale) }),
  ].filter(Boolean)
  return (
    <article className="flex gap-3 sm:gap-4">
      <CategoryArt kind={place.kind} seed={place.name.en} className="size-18 shrink-0 rounded-md sm:h-24 sm:w-36" />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="min-w-0 break-words font-semibold text-base">{localized(place.name, locale)}</h3>
          <Rating value={place.rating} />
        </div>
        <p className="flex items-center gap-1.5 text-ink-soft text-sm">
          <KindIcon kind={place.kind} label={tPlan(`kind.${place.kind}`)} />
          <span className="min-w-0">{place.tags.map(tagLabel).join(factSeparator)}</span>
        </p>
        {facts.length > 0 ? <p className="mt-0.5 text-ink-faint text-xs">{facts.join(factSeparator)}</p> : null}
        {about ? (
          <p className="mt-1.5 line-clamp-2 max-w-prose text-ink-soft text-sm">
            {timesOnClock(localized(about, locale), locale)}
          </p>
        ) : null}
        {place.source ? (
          <SourcedValue
            kind={place.source.kind}
            source={place.source.name}
            sourceUrl={place.source.url}
            checkedAt={answer.checkedAt}
            zone={place.zone}
            className="mt-0.5 text-ink-faint text-xs"
          >
            <SourceName name={place.source.name} />
          </SourcedValue>
        ) : null}
        <Hours place={place} answer={answer} day={day} />
        <div className="mt-2.5 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
          {place.price ? (
            <OfferPrice
              price={place.price}
              answer={{ ...answer, checkedAt: place.factsCheckedAt?.price ?? answer.checkedAt }}
              zone={place.zone}
              unit={t(place.kind === 'restaurant' ? 'meal' : 'ticket')}
              converted={converted}
            />
          ) : (
            <p className="text-ink-faint text-sm">{t('priceUnknown')}</p>
          )}
          <AddToPlan item={buildPlaceItem(place, answer, languageOf(locale), trip.party)} day={day} />
        </div>
      </div>
    </article>
  )
}

/** Opening hours of the chosen day, else of the first day of the trip, else of today; and the trip's days on which it is closed. */
function Hours({ place, answer, day }: { place: FoundPlace; answer: PlacesAnswer; day: number | null }) {
  const t = useTranslations('explore.places')
  const locale = useLocale()
  const { trip } = usePlan()
  const dates = listTripDays(trip).flatMap(({ date }) => (date === null ? [] : date))
  const closed = findClosedDates(place.hours, dates)
  const wanted = day === null ? dates.find((date) => !closed.includes(date)) : dates[day - 1]
  const date = wanted ?? dates[0] ?? dayIn(place.zone, Date.now())
  const windows = findOpeningWindows(place.hours, date)
  if (windows === null) return <p className="mt-1.5 text-ink-faint text-sm">{t('hoursUnknown')}</p>
  const hours =
    windows.length === 0
      ? t('closed')
      : isAlwaysOpen(windows)
        ? t('allDay')
        : formatOpeningWindows(windows, t('hoursSeparator'), languageOf(locale))
  const others = closed.filter((each) => each !== date)
  const source = place.source ?? answer.source
  return (
    <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <p
        className={
          windows.length === 0 ? 'flex items-center gap-1.5 text-caution' : 'flex items-center gap-1.5 text-ink-soft'
        }
      >
        {windows.length === 0 ? (
          <CalendarX2 aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
        ) : (
          <Clock aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
        )}
        <SourcedValue
          kind={source.kind}
          source={source.name}
          sourceUrl={source.url}
          checkedAt={place.factsCheckedAt?.hours ?? answer.checkedAt}
          zone={place.zone}
          className="tabular"
        >
          {dates.length > 0 ? t('open', { date: formatDay(date, locale, 'weekday'), hours }) : t('today', { hours })}
        </SourcedValue>
      </p>
      {others.length > 0 ? (
        <p className="flex items-center gap-1.5 text-caution">
          <CalendarX2 aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
          {t('closedOn', {
            dates: others.map((each) => formatDay(each, locale, 'weekday')).join(t('hoursSeparator')),
          })}
        </p>
      ) : null}
    </div>
  )
}
