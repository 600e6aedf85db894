'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { buttonClasses } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { StoredFile } from '#contract/file.ts'
import { addressOf } from '../file-address.ts'

/** What every browser draws. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'])
const nameClasses = 'min-w-0 wrap-anywhere rounded-sm text-left font-medium text-sm hover:underline'

/** The name of a file, which opens it: a picture over the page, the rest with what the device has for it. */
export function FileLink({ file }: { file: StoredFile }) {
  const t = useTranslations('files')
  const [isOpen, setOpen] = useState(false)
  const { name, mediaType, isMissing } = file
  if (isMissing)
    return (
      <span className="flex min-w-0 flex-wrap items-center gap-2 text-ink-faint text-sm">
        <span className="wrap-anywhere">{name}</span>
        <Badge tone="danger">{t('missing')}</Badge>
      </span>
    )
  if (!shown.has(mediaType))
    return (
      <a href={addressOf(file)} download={name} className={nameClasses}>
        {name}
      </a>
    )
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={nameClasses} onClick={() => setOpen(true)}>
        {name}
      </button>
      {isOpen ? (
        <Dialog
          open
          onOpenChange={setOpen}
          title={name}
          className="md:w-[min(56rem,92vw)]"
          footer={
            <a href={addressOf(file)} download={name} className={buttonClasses()}>
              {t('download')}
            </a>
          }
        >
          {/* biome-ignore lint/performance/noImgElement: it is read with the session of the reader. */}
          <img src={addressOf(file)} alt={name} className="mx-auto max-h-[70dvh] rounded-md object-contain" />
        </Dialog>
      ) : null}
    </>
  )
}
