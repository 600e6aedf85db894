'use client'
import { Bookmark } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

type MemoryCardContent = Extract<AgentCard, { type: 'memory' }>

/** What is remembered of the reader, to be noted or deleted by one tap each. */
export function MemoryCard({ card, canDecide }: { card: MemoryCardContent; canDecide: boolean }) {
  const t = useTranslations('chat.memory')
  return (
    <article aria-label={t('title')} className="rounded-lg border border-line bg-surface px-3 py-2.5 text-sm">
      <p className="flex items-center gap-1.5 font-medium">
        <Bookmark aria-hidden className="size-4 shrink-0 text-accent" />
        {t('title')}
      </p>
      <ul className="mt-1.5 space-y-1.5 empty:hidden">
        {card.items.map((item) => (
          <li key={item.memoryId ?? item.text} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 break-words">{item.text}</span>
            {canDecide && card.act === 'remember' ? <RememberButton text={item.text} /> : null}
            {canDecide && card.act === 'forget' && item.memoryId ? <ForgetButton memoryId={item.memoryId} /> : null}
          </li>
        ))}
      </ul>
      <Link
        href="/profile/memory"
        className="mt-2 inline-block text-accent underline-offset-2 hover:underline pointer-coarse:py-2"
      >
        {t('open')}
      </Link>
    </article>
  )
}

function RememberButton({ text }: { text: string }) {
  const t = useTranslations('chat.memory')
  const utils = trpc.useUtils()
  const add = trpc.memory.add.useMutation({
    onSettled: () => Promise.all([utils.memory.invalidate(), utils.agent.brief.get.invalidate()]),
  })
  return (
    <Decision
      isDone={add.isSuccess}
      isBusy={add.isPending}
      error={add.error}
      action={t('remember')}
      done={t('remembered')}
      onDecide={() => add.mutate({ text, kind: 'preference' })}
    />
  )
}

function ForgetButton({ memoryId }: { memoryId: string }) {
  const t = useTranslations('chat.memory')
  const utils = trpc.useUtils()
  const remove = trpc.memory.remove.useMutation({
    onSettled: () => Promise.all([utils.memory.invalidate(), utils.agent.brief.get.invalidate()]),
  })
  return (
    <Decision
      isDone={remove.isSuccess}
      isBusy={remove.isPending}
      error={remove.error}
      action={t('forget')}
      done={t('forgotten')}
      onDecide={() => remove.mutate({ memoryId })}
    />
  )
}

function Decision({
  isDone,
  isBusy,
  error,
  action,
  done,
  onDecide,
}: {
  isDone: boolean
  isBusy: boolean
  error: unknown
  action: string
  done: string
  onDecide: () => void
}) {
  const problem = useAppError()(error)
  if (isDone) {
    return (
      <span role="status" className="text-ink-soft">
        {done}
      </span>
    )
  }
  return (
    <>
      <Button size="sm" busy={isBusy} onClick={onDecide}>
        {action}
      </Button>
      {problem ? (
        <Notice tone="danger" className="w-full">
          {problem}
        </Notice>
      ) : null}
    </>
  )
}
