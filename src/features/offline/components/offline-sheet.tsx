'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { formatFileSize, formatInstant } from '#lib/format.ts'
import { useKeptTrip } from '#lib/offline/use-offline-marks.ts'
import { trpc } from '#lib/trpc.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import { CannotKeep, dropTrip, keepTrip } from '../keep-trip.ts'
import { InstallHint } from './install-hint.tsx'

/** Keeps a trip on this device, brings it up to date, and removes it. */
export function OfflineSheet({ trip, onClose }: { trip: Pick<TripDetail, 'id' | 'title'>; onClose: () => void }) {
  const t = useTranslations('offline')
  const locale = useLocale()
  const zone = useReaderZone()
  const explain = useAppError()
  const userId = useUser().id
  const utils = trpc.useUtils()
  const kept = useKeptTrip(trip.id)
  const [isKeeping, setKeeping] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isKept = kept !== null && kept.savedAt > 0

  const keep = async () => {
    setKeeping(true)
    setProblem(null)
    try {
      await keepTrip(utils, userId, trip.id)
      toast.done(t('done', { title: trip.title }))
    } catch (error) {
      if (error instanceof CannotKeep) setProblem(t('cannot'))
      else if (error instanceof DOMException) setProblem(t('noRoom'))
      else setProblem(explain(error) ?? t('failed'))
    } finally {
      setKeeping(false)
    }
  }
  const remove = async () => {
    await dropTrip(userId, trip.id)
    toast.done(t('removed'))
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t(isKept ? 'kept' : 'keep')}
      description={t('lead')}
    >
      <div className="flex flex-col gap-4">
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        {isKept ? (
          <p className="text-ink-soft text-sm">
            {t('size', { size: formatFileSize(kept.bytes, locale) })}
            {factSeparator}
            {t('savedAt', {
              time: formatInstant(new Date(kept.savedAt).toISOString(), zone, locale, { zoneName: false }),
            })}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button variant={isKept ? 'secondary' : 'primary'} busy={isKeeping} onClick={() => void keep()}>
            {t(isKeeping ? 'keeping' : isKept ? 'update' : 'keep')}
          </Button>
          {isKept ? <Button onClick={() => void remove()}>{t('remove')}</Button> : null}
        </div>
        <p className="text-ink-faint text-xs">{t('private')}</p>
        <InstallHint />
      </div>
    </Dialog>
  )
}
