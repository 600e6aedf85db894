import { FileText, Image, type LucideIcon, Ticket, Video } from 'lucide-react'
import type { StoredFile } from '#contract/file.ts'
import { classNames } from '#lib/class-names.ts'
import { addressOf } from '../file-address.ts'

/** Its thumbnail, or a sign for what it is. */
export function FilePicture({ file, small = false }: { file: StoredFile; small?: boolean }) {
  const size = small ? 'size-9' : 'size-12'
  const Icon = iconOf(file)
  if (file.thumbnail === 'ready')
    return (
      // biome-ignore lint/performance/noImgElement: it is made in its size already, and read with the session of the reader.
      <img
        src={`${addressOf(file)}/thumbnail`}
        alt=""
        loading="lazy"
        className={classNames('shrink-0 rounded-md bg-hover object-cover', size)}
      />
    )
  return (
    <span className={classNames('flex shrink-0 items-center justify-center rounded-md bg-hover', size)}>
      <Icon aria-hidden className={classNames('text-ink-faint', small ? 'size-4' : 'size-5')} strokeWidth={1.75} />
    </span>
  )
}

function iconOf({ kind, mediaType }: StoredFile): LucideIcon {
  if (mediaType.startsWith('image/')) return Image
  if (mediaType.startsWith('video/')) return Video
  return kind === 'ticket' ? Ticket : FileText
}
