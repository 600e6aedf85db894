'use client'
import { Clock, Pencil, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { WaitingMessage as Waiting } from '../outbox.ts'

/** A message that is not sent yet. It can be taken back into the composer. */
export function WaitingMessage({ message, onTakeBack }: { message: Waiting; onTakeBack: () => void }) {
  const t = useTranslations('chat.waiting')
  const Icon = message.isRefused ? TriangleAlert : Clock
  return (
    <article aria-label={t(message.isRefused ? 'refused' : 'label')} className="flex flex-col items-end gap-1">
      <p className="max-w-[85%] whitespace-pre-wrap rounded-lg rounded-br-sm border border-control/70 border-dashed px-3.5 py-2 text-base text-ink-soft [overflow-wrap:anywhere]">
        {message.text}
      </p>
      <p className="flex items-center gap-1.5 text-ink-faint text-xs">
        <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
        <span>{t(message.isRefused ? 'refused' : 'label')}</span>
        <Button size="sm" variant="quiet" onClick={onTakeBack}>
          <Pencil aria-hidden strokeWidth={1.75} />
          {t('takeBack')}
        </Button>
      </p>
    </article>
  )
}
