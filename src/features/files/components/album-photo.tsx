'use client'
import { ImageIcon, Video } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { StoredFile } from '#contract/file.ts'
import { withBasePath } from '#lib/base-path.ts'
import { formatLocalTime } from '#lib/format.ts'

/** A square that downloads the photo. */
export function AlbumPhoto({ photo: { id, name, thumbnail, mediaType, takenAt, isMissing } }: { photo: StoredFile }) {
  const t = useTranslations('files')
  const locale = useLocale()
  const Icon = mediaType.startsWith('video/') ? Video : ImageIcon
  const time = takenAt ? formatLocalTime(takenAt.slice(11, 16), locale) : null
  const picture =
    thumbnail === 'ready' && !isMissing ? (
      // biome-ignore lint/performance/noImgElement: it is made in its size already, and read with the session of the reader.
      <img
        src={withBasePath(`/api/files/${id}/thumbnail`)}
        alt={name}
        loading="lazy"
        className="aspect-square w-full rounded-md bg-hover object-cover"
      />
    ) : (
      <span className="flex aspect-square w-full flex-col items-center justify-center gap-2 rounded-md bg-hover px-2 text-ink-faint text-xs">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
        <span className="line-clamp-2 max-w-full break-words text-center">{isMissing ? t('missing') : name}</span>
      </span>
    )
  return (
    <>
      {isMissing ? (
        picture
      ) : (
        <a
          href={withBasePath(`/api/files/${id}`)}
          download={name}
          title={name}
          className="block rounded-md hover:opacity-90"
        >
          {picture}
        </a>
      )}
      {time ? <p className="tabular mt-1 text-ink-faint text-xs">{time}</p> : null}
    </>
  )
}
