'use client'
// A pasted list of places: read by the server, shown for a choice, then added to Unscheduled in one step.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ImportedPlace } from '#contract/place-import.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

interface ReadList {
  places: ImportedPlace[]
  unread: string[]
}

export function usePlaceImport(tripId: string, onDone: () => void) {
  const t = useTranslations('plan.paste')
  const explain = useAppError()
  const undo = useTripUndo(tripId)
  const [text, setText] = useState('')
  const [list, setList] = useState<ReadList | null>(null)
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const importing = trpc.imports.places.useMutation()
  const chosen = list?.places.filter(({ index, isKnown }) => !isKnown && !skipped.has(index)) ?? []

  async function read() {
    // A failure is shown in the dialog.
    const found = await importing.mutateAsync({ tripId, text, preview: true }).catch(() => null)
    if (found) setList({ places: found.places, unread: found.unread })
    setSkipped(new Set())
  }
  async function add() {
    const done = await importing.mutateAsync({ tripId, text, skip: [...skipped] }).catch(() => null)
    if (!done) return
    await undo.refresh()
    onDone()
    await undo.offer(t('added', { count: done.added.length }))
  }
  return {
    text,
    write(typed: string) {
      setText(typed)
      setList(null)
    },
    list,
    chosen,
    isChosen: (index: number) => !skipped.has(index),
    toggle(index: number) {
      const next = new Set(skipped)
      if (!next.delete(index)) next.add(index)
      setSkipped(next)
    },
    read,
    add,
    isBusy: importing.isPending,
    problem: importing.error ? explain(importing.error) : null,
  }
}
