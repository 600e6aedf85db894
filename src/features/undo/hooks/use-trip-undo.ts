'use client'
// The undo stack of the reader on a trip. It lives on the server: it covers every kind of change and outlives the page.
import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { type ToastAction, toast } from '#components/ui/toast.tsx'
import type { UndoEntry } from '#contract/undo.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useRefreshTrip } from './use-refresh-trip.ts'

/** One toast for the last step: a newer one replaces it. */
const stepToast = 'trip-step'

export function useTripUndo(tripId: string) {
  const t = useTranslations('undo')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const refresh = useRefreshTrip(tripId)
  const key = useMemo(() => ({ tripId, limit: 1 }), [tripId])
  const { data } = trpc.undo.list.useQuery(key)
  const { mutateAsync: last } = trpc.undo.last.useMutation()
  const { mutateAsync: redo } = trpc.undo.redo.useMutation()

  const nameStep = useCallback(
    ({ action, subject, count }: UndoEntry) => t(`step.${action}`, { title: subject, more: count - 1 }),
    [t],
  )
  const run = useCallback(
    async (direction: 'undo' | 'redo', entryId?: string) => {
      try {
        const entry = await (direction === 'undo' ? last : redo)({ tripId, entryId })
        await refresh()
        toast.done(t(direction === 'undo' ? 'undone' : 'redone', { step: nameStep(entry) }), { id: stepToast })
      } catch (error) {
        void refresh()
        const { code, details } = readAppError(error)
        const reasons = { not_last: t('notLast'), stack_empty: t('nothing') }
        const reason =
          code === 'PROPOSAL_STALE'
            ? t('changedSince')
            : details.reason === 'not_last' || details.reason === 'stack_empty'
              ? reasons[details.reason]
              : explain(error)
        toast.problem(t(direction === 'undo' ? 'notUndone' : 'notRedone'), { description: reason ?? undefined })
      }
    },
    [tripId, last, redo, refresh, nameStep, explain, t],
  )
  /** Says what was done and offers to take it back: this step, not one that came after it. */
  const offer = useCallback(
    async (what: string, also?: ToastAction | null) => {
      // A read that is under way may have begun before this step.
      await utils.undo.list.cancel(key)
      const stack = await utils.undo.list.fetch(key, { staleTime: 0 }).catch(() => null)
      const entryId = stack?.undo?.id
      const action = entryId ? { label: tCommon('undo'), onAct: () => void run('undo', entryId) } : undefined
      toast.done(what, { id: stepToast, action, also: also ?? undefined })
    },
    [utils, key, run, tCommon],
  )
  return useMemo(
    () => ({
      undoStep: data?.undo ? nameStep(data.undo) : null,
      redoStep: data?.redo ? nameStep(data.redo) : null,
      undo: () => run('undo'),
      redo: () => run('redo'),
      offer,
      refresh,
    }),
    [data, nameStep, run, offer, refresh],
  )
}
