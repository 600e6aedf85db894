'use client'
import { Images } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { AgentCard } from '#contract/agent-card.ts'
import { addressOf } from '#features/files/file-address.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatDay } from '#lib/format.ts'
import { CardFrame } from './card-frame.tsx'

/** The photos of the trip by day. The text of the answer says the same without pictures. */
export function AlbumCard({ card, tripId }: { card: Extract<AgentCard, { type: 'album' }>; tripId: string }) {
  const t = useTranslations('files.album')
  const locale = useLocale()
  return (
    <CardFrame icon={Images} title={t('title')}>
      <ul className="divide-y divide-line">
        {card.days.map(({ date, day, photos, places, photoIds }) => (
          <li key={date} className="py-2 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{formatDay(date, locale)}</span>
              <span className="text-ink-faint text-xs">
                {[...(day === null ? [] : [t('day', { number: day })]), t('photos', { count: photos })].join(
                  factSeparator,
                )}
              </span>
            </p>
            {places.length > 0 ? <p className="text-ink-soft text-xs">{places.join(factSeparator)}</p> : null}
            {photoIds.length > 0 ? (
              <div aria-hidden className="mt-1.5 flex flex-wrap gap-1.5">
                {photoIds.map((id) => (
                  // biome-ignore lint/performance/noImgElement: it is made in its size already, and read with the session of the reader.
                  <img
                    key={id}
                    src={`${addressOf({ id })}/thumbnail`}
                    alt=""
                    loading="lazy"
                    className="size-14 rounded-md bg-hover object-cover"
                  />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {card.undated > 0 ? (
        <p className="py-1 text-ink-faint text-xs">{t('undatedCount', { count: card.undated })}</p>
      ) : null}
      <Link
        href={`/trips/${tripId}/files`}
        className="mt-1 inline-block text-accent underline-offset-2 hover:underline pointer-coarse:py-2"
      >
        {t('open')}
      </Link>
    </CardFrame>
  )
}
