'use client'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { formatLocalTime } from '#lib/format.ts'

/** What is booked for today and tonight, with its codes in a size to be read at a counter. */
export function TicketList({ day }: { day: TravelDay }) {
  const t = useTranslations('today.tickets')
  const locale = useLocale()
  const tickets = [...day.items.map(({ item }) => item), ...(day.stay ? [day.stay] : [])].filter(isTicket)
  if (tickets.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {tickets.map(({ id, kind, title, start, confirmationCode }) => (
          <li key={id} className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <KindIcon kind={kind} />
            <span className="min-w-0 flex-1 wrap-break-word text-sm">
              {title}
              {start ? <span className="ml-2 text-ink-faint">{formatLocalTime(start, locale)}</span> : null}
            </span>
            {confirmationCode ? (
              <span className="flex min-w-0 items-center gap-1">
                <span className="sr-only">{t('code')}</span>
                <span translate="no" className="wrap-break-word font-mono font-semibold text-lg tracking-wide">
                  {confirmationCode}
                </span>
                <CopyButton text={confirmationCode} />
              </span>
            ) : (
              <span className="text-ink-faint text-xs">{t('noCode')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function isTicket({ booking, confirmationCode, outcome }: ItineraryItem): boolean {
  return (booking === 'booked' || confirmationCode !== null) && outcome !== 'skipped'
}
