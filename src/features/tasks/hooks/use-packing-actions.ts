'use client'
// Optimistic changes of the packing list; a failure shows a toast and reads the list again.
import { getQueryKey } from '@trpc/react-query'
import { useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { NewPackingItem, PackingItem, PackingPatch } from '#contract/packing.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'

/** What one call may tick; a longer list is ticked in parts. */
const mostAtOnce = 200

export function usePackingActions(tripId: string) {
  const t = useTranslations('packing')
  const explain = useAppError()
  const { list } = trpc.useUtils().tasks.packing
  const { offer, refresh } = useTripUndo(tripId)
  const shownAtOnce = useShownAtOnce()
  const onError = (error: unknown) => toast.problem(t('notSaved'), { description: explain(error) ?? undefined })
  const changing = <Input>(edit: (items: PackingItem[], input: Input) => PackingItem[]) => ({
    onError,
    ...shownAtOnce(
      { queryKey: getQueryKey(trpc.tasks.packing.list, { tripId }, 'query') },
      (input: Input) => list.setData({ tripId }, (items) => items && edit(items, input)),
      refresh,
    ),
  })
  const add = trpc.tasks.packing.add.useMutation({ onError, onSettled: refresh })
  const update = trpc.tasks.packing.update.useMutation(
    changing((items, { packingItemId, version: _version, idempotencyKey: _key, ...patch }) =>
      items.map((item) => (item.id === packingItemId ? { ...item, ...patch } : item)),
    ),
  )
  const setPacked = trpc.tasks.packing.setPacked.useMutation(
    changing((items, { packingItemIds, isPacked }) =>
      items.map((item) => (packingItemIds.includes(item.id) ? { ...item, isPacked } : item)),
    ),
  )
  const remove = trpc.tasks.packing.remove.useMutation(
    changing((items, { packingItemId }) => items.filter(({ id }) => id !== packingItemId)),
  )

  return {
    isAdding: add.isPending,
    add: (item: Pick<NewPackingItem, 'title'> & Partial<NewPackingItem>) => add.mutateAsync({ tripId, items: [item] }),
    addMany: async (items: (Pick<NewPackingItem, 'title'> & Partial<NewPackingItem>)[]) => {
      await add.mutateAsync({ tripId, items })
      await offer(t('added', { count: items.length }))
    },
    tick: ({ id, isPacked }: PackingItem) => setPacked.mutate({ tripId, packingItemIds: [id], isPacked: !isPacked }),
    unpack: async (items: readonly PackingItem[]) => {
      const ids = items.filter(({ isPacked }) => isPacked).map(({ id }) => id)
      for (let from = 0; from < ids.length; from += mostAtOnce)
        await setPacked.mutateAsync({ tripId, packingItemIds: ids.slice(from, from + mostAtOnce), isPacked: false })
      await offer(t('unpacked', { count: ids.length }))
    },
    save: ({ id, version }: PackingItem, patch: PackingPatch) =>
      update.mutateAsync({ packingItemId: id, version, ...patch }),
    remove: async ({ id, title }: PackingItem) => {
      await remove.mutateAsync({ packingItemId: id })
      await offer(t('removed', { title }))
    },
  }
}
