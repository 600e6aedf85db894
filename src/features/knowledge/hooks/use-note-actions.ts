'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** What a person may do with notes; the lists follow. */
export function useNoteActions() {
  const t = useTranslations('notes')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const onSettled = () => utils.knowledge.invalidate()
  const failing = (title: string) => ({
    onError: (error: unknown) => toast.problem(title, { description: explain(error) ?? undefined }),
    onSettled,
  })
  return {
    create: trpc.knowledge.create.useMutation({ onSettled }),
    update: trpc.knowledge.update.useMutation({ onSettled }),
    remove: trpc.knowledge.remove.useMutation({
      ...failing(t('notDeleted')),
      onSuccess: () => toast.done(t('deleted')),
    }),
    retry: trpc.knowledge.retryIndexing.useMutation(failing(t('notRetried'))),
  }
}
