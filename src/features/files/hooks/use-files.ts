'use client'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { FileKind, FileOrder, FileTarget, StoredFile, UploadKind } from '#contract/file.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** While a thumbnail is being made. */
const refreshMs = 2000

/** The files of a trip. */
export function useFiles(tripId: string, kind: FileKind | null, order: FileOrder = 'added') {
  return trpc.files.list.useInfiniteQuery(
    { tripId, order, limit: 60, ...(kind && { kind }) },
    {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ items }) => items.some(({ thumbnail }) => thumbnail === 'pending'))
          ? refreshMs
          : false,
    },
  )
}

/** Those that belong to one of these items, or to this expense. */
export function useAttachedFiles(tripId: string, target: { itemIds: string[] } | { expenseIds: string[] }) {
  return trpc.files.list.useQuery(
    { tripId, limit: 100, ...target },
    { enabled: Object.values(target).some((ids) => ids.length > 0) },
  )
}

/** Changes of files; each can be undone from its toast. */
export function useFileActions(tripId: string) {
  const t = useTranslations('files')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const { offer, refresh } = useTripUndo(tripId)
  const onSettled = async () => {
    await Promise.all([refresh(), utils.files.invalidate()])
  }
  const failing = {
    onError: (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined }),
    onSettled,
  }
  const update = trpc.files.update.useMutation({ onSettled })
  const move = trpc.files.update.useMutation(failing)
  const remove = trpc.files.remove.useMutation(failing)
  const attach = trpc.files.attach.useMutation(failing)
  const detach = trpc.files.detach.useMutation(failing)
  return {
    update,
    async rename({ id, version }: StoredFile, name: string) {
      const renamed = await update.mutateAsync({ fileId: id, version, name })
      void offer(t('renamed', { name: renamed.name }))
    },
    async saveDocument(
      { id, version, name }: StoredFile,
      details: Pick<StoredFile, 'documentType' | 'holder' | 'expiresOn'>,
    ) {
      await update.mutateAsync({ fileId: id, version, ...details })
      void offer(t('document.saved', { name }))
    },
    move: ({ id, name }: StoredFile, kind: UploadKind) =>
      move.mutate({ fileId: id, kind }, { onSuccess: () => void offer(t('moved', { name, kind })) }),
    attach: ({ id, name }: StoredFile, target: FileTarget) =>
      attach.mutate({ fileId: id, ...target }, { onSuccess: () => void offer(t('attached.attachedToast', { name })) }),
    detach: ({ id, name }: StoredFile, target: FileTarget) =>
      detach.mutate({ fileId: id, ...target }, { onSuccess: () => void offer(t('attached.detachedToast', { name })) }),
    remove: ({ id, name }: StoredFile) =>
      remove.mutate({ fileId: id }, { onSuccess: () => void offer(t('removed', { name })) }),
  }
}
