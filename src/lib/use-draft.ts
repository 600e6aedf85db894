'use client'
import { useCallback, useEffect, useState } from 'react'
import { readDraft, restoreDraft, writeDraft } from './draft-storage.ts'

/** As `useFormDraft`, for a text that is no form. `initial` must be stable; its values tell which kinds are restored. */
export function useDraft<Draft extends object>(key: string, initial: Draft) {
  const [draft, setDraft] = useState(initial)
  useEffect(() => {
    const stored = readDraft(key)
    if (stored !== null) setDraft((current) => restoreDraft(current, stored))
  }, [key])
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((current) => {
        const next = { ...current, ...part }
        writeDraft(key, next)
        return next
      }),
    [key],
  )
  const clear = useCallback(() => writeDraft(key, null), [key])
  return { draft, change, clear }
}
