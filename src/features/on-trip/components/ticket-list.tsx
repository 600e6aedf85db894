'use client'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import type { StoredFile } from '#contract/file.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TravelDay } from '#contract/travel-day.ts'
import { FileLink } from '#features/files/components/file-link.tsx'
import { FilePicture } from '#features/files/components/file-picture.tsx'
import { useAttachedFiles } from '#features/files/hooks/use-files.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { formatLocalTime } from '#lib/format.ts'

/** So many a query takes; no day has more. */
const mostItems = 100

/** What is booked for today and tonight, with its codes in a size to be read at a counter and its files at one tap. */
export function TicketList({ tripId, day }: { tripId: string; day: TravelDay }) {
  const t = useTranslations('today.tickets')
  const items = [...day.items.map(({ item }) => item), ...(day.stay ? [day.stay] : [])]
  const attached = useAttachedFiles(tripId, { itemIds: items.map(({ id }) => id).slice(0, mostItems) })
  const filesOf = ({ id }: ItineraryItem) => attached.data?.items.filter(({ itemIds }) => itemIds.includes(id)) ?? []
  const tickets = items.filter((item) => item.outcome !== 'skipped' && (isBooked(item) || filesOf(item).length > 0))
  if (tickets.length === 0) return null
  return (
    <section aria-label={t('title')}>
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {tickets.map((item) => (
          <TicketRow key={item.id} item={item} files={filesOf(item)} />
        ))}
      </ul>
    </section>
  )
}

function TicketRow({ item, files }: { item: ItineraryItem; files: readonly StoredFile[] }) {
  const t = useTranslations('today.tickets')
  const locale = useLocale()
  const { kind, title, start, confirmationCode } = item
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 py-2">
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
      ) : files.length === 0 ? (
        <span className="text-ink-faint text-xs">{t('noCode')}</span>
      ) : null}
      {files.length > 0 ? (
        <ul className="flex w-full flex-col gap-1 pl-8">
          {files.map((file) => (
            <li key={file.id} className="flex min-h-9 min-w-0 items-center gap-2 pointer-coarse:min-h-11">
              <FilePicture file={file} small />
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function isBooked({ booking, confirmationCode }: ItineraryItem): boolean {
  return booking === 'booked' || confirmationCode !== null
}
