'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { TagSuggestion } from '#contract/memory.ts'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { trpc } from '#lib/trpc.ts'

/** What ratings say of the reader's taste, with the places behind it. Nothing is noted but what is ticked. */
export function TagOffers({ items }: { items: readonly TagSuggestion[] }) {
  const t = useTranslations('post.taste')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const save = trpc.tags.bulkUpsert.useMutation({
    onSuccess: ({ items: saved }) => toast.done(t('remembered', { count: saved.length })),
    onError: (error) => toast.problem(t('notRemembered'), { description: explain(error) ?? undefined }),
    // Briefs show what is remembered.
    onSettled: () => Promise.all([utils.tags.invalidate(), utils.agent.brief.get.invalidate()]),
  })
  const chosen = items.filter(({ tag }) => !left.has(tag))
  const toggle = (tag: string) =>
    setLeft((before) =>
      before.has(tag) ? new Set([...before].filter((each) => each !== tag)) : new Set([...before, tag]),
    )
  if (save.isSuccess)
    return (
      <p role="status" className="text-ink-soft text-sm">
        {t('done')}{' '}
        <Link href="/profile/memory" className="text-accent underline underline-offset-2">
          {t('open')}
        </Link>
      </p>
    )
  return (
    <>
      <ul>
        {items.map(({ tag, label, weight, before, because }) => (
          <li key={tag}>
            <Checkbox
              checked={!left.has(tag)}
              onChange={() => toggle(tag)}
              label={t(weight < (before ?? 0) ? 'less' : 'more', { tag: label })}
              detail={because.map(({ title, rating }) => t('because', { title, rating })).join(factSeparator)}
            />
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-2"
        busy={save.isPending}
        disabled={chosen.length === 0}
        onClick={() => save.mutate({ tags: chosen.map(({ tag, weight, evidence }) => ({ tag, weight, evidence })) })}
      >
        {t('remember')}
      </Button>
    </>
  )
}
