'use client'
import { Check, CloudAlert, CloudOff, LoaderCircle, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { conflictView } from '#lib/offline/conflict-view.ts'
import { useOfflineMarks } from '#lib/offline/use-offline-marks.ts'
import { savingStore } from '#lib/saving.ts'
import { savingStatus, waitingMessages } from '#lib/saving-state.ts'
import { useConnection } from '#lib/use-online.ts'
import { useSaving } from '#lib/use-saving.ts'

/**
 * In the header: whether what was changed is saved, what waits, and whether the server can be reached.
 * Announced. Where something is wrong (`data-alert`), the header stays in sight.
 */
export function SaveState() {
  useEffect(() => savingStore.leave, [])
  return (
    <span role="status" className="min-w-0 text-xs">
      <State />
    </span>
  )
}

function State() {
  const t = useTranslations('layout.saving')
  const tCommon = useTranslations('common')
  const saving = useSaving()
  const status = savingStatus(saving)
  const waiting = waitingMessages(saving)
  const changes = useOfflineMarks()
  const connection = useConnection()
  if (connection !== 'online') {
    const Sign = connection === 'offline' ? WifiOff : CloudOff
    return (
      <span
        data-alert=""
        className="inline-flex h-8 max-w-full items-center gap-1.5 rounded-md bg-caution-soft px-2 font-medium text-caution"
      >
        <Sign aria-hidden className="size-3.5 shrink-0" strokeWidth={2} />
        <span className="truncate">
          {changes.waiting > 0
            ? t('offlineChanges', { connection, count: changes.waiting })
            : waiting > 0
              ? t('offlineWaiting', { connection, count: waiting })
              : t('offline', { connection })}
          {saving.held.size > 0 ? ` · ${t('failed')}` : null}
        </span>
      </span>
    )
  }
  if (changes.waiting > 0) return <Busy>{t('sending', { count: changes.waiting })}</Busy>
  if (changes.conflicts > 0) {
    return (
      <button
        type="button"
        data-alert=""
        onClick={conflictView.open}
        className="inline-flex h-8 max-w-full items-center gap-1.5 rounded-md bg-caution-soft px-2 font-medium text-caution underline underline-offset-4 pointer-coarse:h-11"
      >
        <CloudAlert aria-hidden className="size-3.5 shrink-0" strokeWidth={2} />
        <span className="truncate">{t('conflicts', { count: changes.conflicts })}</span>
      </button>
    )
  }
  switch (status) {
    case 'idle':
      return null
    case 'saving':
      return <Busy>{t('saving')}</Busy>
    case 'saved':
      return (
        <span className="inline-flex items-center gap-1 text-ink-faint">
          <Check aria-hidden className="size-3.5 text-positive" strokeWidth={2} />
          <span className={textClasses}>{tCommon('saved')}</span>
        </span>
      )
    case 'failed':
      return (
        <span
          data-alert=""
          className="inline-flex h-8 items-center gap-1.5 rounded-md bg-danger-soft pl-2 font-medium text-danger last:pr-2"
        >
          <CloudAlert aria-hidden className="size-3.5 shrink-0" strokeWidth={2} />
          <span className="truncate">{t('failed')}</span>
          {saving.held.size > 0 ? (
            <button
              type="button"
              onClick={savingStore.retry}
              className="h-8 rounded-md px-2 underline underline-offset-4 hover:bg-hover pointer-coarse:h-11"
            >
              {t('retry')}
            </button>
          ) : null}
        </span>
      )
  }
}

/** The narrowest phones have room for the sign only. */
const textClasses = 'truncate max-[22.5rem]:sr-only'

function Busy({ children }: { children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-ink-faint">
      <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" strokeWidth={2} />
      <span className={textClasses}>{children}</span>
    </span>
  )
}
