'use client'
import { Camera, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useMediaQuery } from '#lib/use-media-query.ts'

/** From a folder, and on a phone from the camera. */
export function UploadButtons({
  onFiles,
  size,
}: {
  onFiles: (files: readonly File[]) => void
  /** `sm`: beside other buttons of the same weight. */
  size?: 'sm'
}) {
  const t = useTranslations('files')
  const hasCamera = useMediaQuery('(pointer: coarse)')
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])])
    input.value = ''
  }
  return (
    <div className="flex flex-wrap gap-2">
      <input
        ref={chooser}
        type="file"
        multiple
        aria-label={t('choose')}
        className="hidden"
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={t('camera')}
        className="hidden"
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      {hasCamera ? (
        <Button size={size} onClick={() => camera.current?.click()}>
          <Camera aria-hidden strokeWidth={1.75} />
          {t('camera')}
        </Button>
      ) : null}
      <Button size={size} variant={size ? 'secondary' : 'primary'} onClick={() => chooser.current?.click()}>
        <Upload aria-hidden strokeWidth={1.75} />
        {t('choose')}
      </Button>
    </div>
  )
}
