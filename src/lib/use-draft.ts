'use client'
import { useCallback, useEffect, useState } from 'react'

/** Takes from `stored` only what has the shape of `initial`: a draft of an older version must not break the form. */
export function restoreDraft<Draft extends object>(initial: Draft, stored: unknown): Draft {
  if (typeof stored !== 'object' || stored === null) return initial
  const known = new Map<string, unknown>(Object.entries(initial))
  const fitting = Object.entries(stored).filter(([key, value]) => {
    const model = known.get(key)
    return known.has(key) && typeof value === typeof model && Array.isArray(value) === Array.isArray(model)
  })
  return { ...initial, ...Object.fromEntries(fitting) }
}

function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Storage may be full or forbidden; the form works without it. */
function store(key: string, draft: object | null) {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    return
  }
}

/**
 * What someone is typing, kept on this device until it is saved: survives a reload, an error and signing in again.
 * `key` should name the person and the thing. `initial` must be stable; its values say which kinds are accepted back.
 */
export function useDraft<Draft extends object>(key: string, initial: Draft) {
  const [draft, setDraft] = useState(initial)
  useEffect(() => {
    const stored = readStored(key)
    if (stored !== null) setDraft((current) => restoreDraft(current, stored))
  }, [key])
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((current) => {
        const next = { ...current, ...part }
        store(key, next)
        return next
      }),
    [key],
  )
  const clear = useCallback(() => store(key, null), [key])
  return { draft, change, clear }
}
