'use client'
import { History, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { loadPart } from '#lib/load-part.ts'
import { useNewSteps } from '../hooks/use-new-steps.ts'

const HistorySheet = dynamic(
  () => loadPart(() => import('./history-sheet.tsx')).then((module) => module.HistorySheet),
  { ssr: false },
)

/** People who are named; the others are counted. */
const mostNamed = 3

/** "5 changes by Ann and Bo since your last visit": opens the history, in which they are marked. */
export function NewStepsLine({ tripId, canWrite }: { tripId: string; canWrite: boolean }) {
  const t = useTranslations('trip.news')
  const format = useFormatter()
  const [isOpen, setOpen] = useState(false)
  const { news, dismiss } = useNewSteps(tripId)
  if (!news) return null
  const others = news.people.length - mostNamed
  const names = news.people.slice(0, mostNamed).map(({ name }) => name)
  const people = format.list(others > 0 ? [...names, t('others', { count: others })] : names)
  return (
    <div className="flex shrink-0 items-center gap-2 border-line border-b bg-canvas px-4 text-ink-soft text-sm short:hidden reading:hidden sm:px-5">
      <History aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
      <button
        type="button"
        className="min-w-0 flex-1 rounded-sm py-1.5 text-left wrap-break-word underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11"
        onClick={() => setOpen(true)}
      >
        {t('line', { count: news.count, more: news.hasMore ? 'yes' : 'no', people })}
      </button>
      <IconButton icon={X} size="sm" label={t('dismiss')} onClick={dismiss} />
      {isOpen ? <HistorySheet tripId={tripId} canWrite={canWrite} news={news} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
