'use client'
import { ImageIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { dayColour } from '#components/ui/day-mark.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { AlbumPhoto } from '#features/files/components/album-photo.tsx'
import { withBasePath } from '#lib/base-path.ts'
import { formatDayRange } from '#lib/format.ts'
import type { LocatedPhoto } from '../located-photos.ts'

/** The first photo of a spot in a frame of the colour of its day, with how many there are; opens them. */
export function PhotoMark({ photos }: { photos: readonly LocatedPhoto[] }) {
  const t = useTranslations('files.album')
  const locale = useLocale()
  const [first] = photos
  if (!first) return null
  const { id, thumbnail, isMissing } = first.photo
  const dates = photos.flatMap(({ photo: { takenAt } }) => (takenAt ? [takenAt.slice(0, 10)] : [])).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  const label = [t('photos', { count: photos.length }), from && to ? formatDayRange(from, to, locale) : '']
    .filter(Boolean)
    .join(', ')
  return (
    <Popover
      label={label}
      side="top"
      align="center"
      trigger={
        <button
          type="button"
          aria-label={label}
          data-day={first.day === null ? undefined : dayColour(first.day)}
          className="day-colour pointer-events-auto relative grid size-11 place-items-center rounded-lg border-2 border-(--day) bg-surface text-ink-soft shadow-float"
        >
          {thumbnail === 'ready' && !isMissing ? (
            // biome-ignore lint/performance/noImgElement: it is made in its size already, and read with the session of the reader.
            <img
              src={withBasePath(`/api/files/${id}/thumbnail`)}
              alt=""
              loading="lazy"
              className="size-full rounded-md object-cover"
            />
          ) : (
            <ImageIcon aria-hidden className="size-5" />
          )}
          {photos.length > 1 ? (
            <span
              aria-hidden
              data-count={photos.length}
              className="tabular absolute -top-2 -right-2 grid h-5 min-w-5 place-items-center rounded-full bg-(--day) px-1 font-semibold text-[11px] text-day-ink before:content-[attr(data-count)]"
            />
          ) : null}
        </button>
      }
    >
      <p className="font-medium">{label}</p>
      <ul className="mt-2 grid max-h-64 grid-cols-2 gap-2 overflow-y-auto">
        {photos.map(({ id: photoId, photo }) => (
          <li key={photoId}>
            <AlbumPhoto photo={photo} />
          </li>
        ))}
      </ul>
    </Popover>
  )
}
