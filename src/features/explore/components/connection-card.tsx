'use client'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { SourcedValue } from '#components/ui/sourced-value.tsx'
import type { Locale } from '#contract/locale.ts'
import { languageOf } from '#contract/locale.ts'
import type { Money } from '#contract/money.ts'
import type { Terminal, TransportAnswer, TransportOffer } from '#contract/travel/transport.ts'
import { usePlan } from '#features/itinerary/hooks/plan-context.tsx'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { countDaysLater } from '#features/plan-items/count-days-later.ts'
import { buildConnectionItem, countPeople } from '#features/plan-items/new-item.ts'
import { terminalName } from '#features/plan-items/terminal-name.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDuration, formatLocalTime, formatMoney } from '#lib/format.ts'
import { AddToPlan } from '../../itinerary/components/add-to-plan.tsx'
import { findTripDay } from '../../itinerary/trip-days.ts'
import { OfferPrice } from './offer-price.tsx'

/** One flight or train: departure and arrival in local time, duration, fare. */
export function ConnectionCard({
  offer,
  answer,
  convert,
}: {
  offer: TransportOffer
  answer: TransportAnswer
  convert: (money: Money) => Money | null | undefined
}) {
  const t = useTranslations('explore.connections')
  const tPlan = useTranslations('plan')
  const locale = useLocale()
  const format = useFormatter()
  const { trip } = usePlan()
  const people = countPeople(trip.party)
  const duration = formatDuration(offer.minutes, locale)
  const notes = t('notes', {
    from: terminalName(offer.from, languageOf(locale)),
    to: terminalName(offer.to, languageOf(locale)),
    duration,
  })
  const total = { ...offer.price, amount: offer.price.amount * people }
  const converted = convert(total)
  const hasTwoZones = offer.from.zone !== offer.to.zone
  return (
    <article className="grid items-center gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_11rem_auto]">
      <div className="min-w-0">
        <h3 className="flex items-center gap-1.5 text-ink-soft text-sm">
          <KindIcon kind={offer.mode} label={tPlan(`kind.${offer.mode}`)} />
          <span className="tabular font-medium text-ink">{offer.number}</span>
          <span className="truncate">{answer.source.kind === 'sample' ? t('sampleCarrier') : offer.carrier}</span>
        </h3>
        <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)_minmax(5rem,0.8fr)_minmax(0,1fr)] items-start gap-3">
          <End
            label={t('departs')}
            time={offer.departs}
            terminal={offer.from}
            later={0}
            zoneName={hasTwoZones ? zoneName(offer.from.zone, offer.departs, languageOf(locale)) : ''}
            kind={answer.source.kind}
          />
          <p className="pt-1 text-center text-ink-soft text-xs">
            <span className="tabular">{duration}</span>
            <span aria-hidden className="my-1 block h-px bg-line-strong" />
            {offer.via.length === 0
              ? t('direct')
              : t('via', { count: offer.via.length, places: format.list(offer.via) })}
          </p>
          <End
            label={t('arrives')}
            time={offer.arrives}
            terminal={offer.to}
            later={countDaysLater(offer)}
            zoneName={hasTwoZones ? zoneName(offer.to.zone, offer.arrives, languageOf(locale)) : ''}
            kind={answer.source.kind}
            isEnd
          />
        </div>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 md:contents">
        <div>
          <OfferPrice
            price={offer.price}
            answer={answer}
            zone={offer.from.zone}
            unit={t('perPerson')}
            converted={convert(offer.price)}
            isStrong
          />
          {people > 1 && converted !== undefined ? (
            <p className="tabular text-ink-faint text-xs">
              {t('total', { amount: formatMoney(converted ?? total, locale), people })}
            </p>
          ) : null}
        </div>
        <div className="md:justify-self-end">
          <AddToPlan
            item={buildConnectionItem(offer, answer, { locale: languageOf(locale), people, notes })}
            day={findTripDay(trip, offer.departs.slice(0, 10))}
          />
        </div>
      </div>
    </article>
  )
}

function End({
  label,
  time,
  terminal,
  later,
  zoneName: zone,
  kind,
  isEnd = false,
}: {
  label: string
  /** Local, `YYYY-MM-DDTHH:MM`. */
  time: string
  terminal: Terminal
  /** Days after the departure; -1 across the date line. */
  later: number
  /** '' where both ends have the same zone. */
  zoneName: string
  kind: TransportAnswer['source']['kind']
  isEnd?: boolean
}) {
  const locale = useLocale()
  return (
    <div className={classNames('min-w-0', isEnd && 'text-right')}>
      <p className="tabular">
        <span className="sr-only">{label} </span>
        <SourcedValue kind={kind} inert className="[&>span:last-child:not(:first-child)]:sr-only">
          <time dateTime={time} className="font-semibold text-lg">
            {formatLocalTime(time.slice(11), locale)}
          </time>
        </SourcedValue>
        {later === 0 ? null : (
          <span className="ml-1 text-caution text-xs">{later > 0 ? `+${later}` : `−${-later}`}</span>
        )}
      </p>
      <p className="text-ink-soft text-xs">
        {terminal.code ? <span className="font-medium text-ink">{terminal.code} </span> : null}
        {terminalName(terminal, languageOf(locale))}
      </p>
      {zone ? <p className="tabular text-ink-faint text-xs">{zone}</p> : null}
    </div>
  )
}

/** The offset of a zone on a day, such as "GMT+9", taken at noon. */
function zoneName(zone: string, local: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(`${local.slice(0, 10)}T12:00:00Z`),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
