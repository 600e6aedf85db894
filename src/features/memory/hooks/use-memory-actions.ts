'use client'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** What a person may do with their memories; the lists follow. */
export function useMemoryActions() {
  const t = useTranslations('memory')
  const explain = useAppError()
  const utils = trpc.useUtils()
  // Briefs show what is remembered.
  const onSettled = () =>
    Promise.all([utils.memory.invalidate(), utils.tags.invalidate(), utils.agent.brief.get.invalidate()])
  const failing = (title: string) => ({
    onError: (error: unknown) => toast.problem(title, { description: explain(error) ?? undefined }),
    onSettled,
  })
  return {
    add: trpc.memory.add.useMutation({ onSettled }),
    update: trpc.memory.update.useMutation({ onSettled }),
    remove: trpc.memory.remove.useMutation({
      ...failing(t('notDeleted')),
      onSuccess: () => toast.done(t('deleted')),
    }),
    clear: trpc.memory.clear.useMutation({
      ...failing(t('notDeleted')),
      onSuccess: ({ removed }) => toast.done(t('cleared', { count: removed })),
    }),
    setEnabled: trpc.memory.setEnabled.useMutation(failing(t('notSwitched'))),
    removeTag: trpc.tags.remove.useMutation(failing(t('notDeleted'))),
  }
}
