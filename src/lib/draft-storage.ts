// Unsaved form values on this device. Storage may be full or forbidden; forms work without it.

/** Takes from `stored` only values with the type of `initial`: a draft of an older version must not break the form. */
export function restoreDraft<Draft extends object>(initial: Draft, stored: unknown): Draft {
  if (typeof stored !== 'object' || stored === null) return initial
  const known = new Map<string, unknown>(Object.entries(initial))
  const fitting = Object.entries(stored).filter(([key, value]) => {
    const model = known.get(key)
    return known.has(key) && typeof value === typeof model && Array.isArray(value) === Array.isArray(model)
  })
  return { ...initial, ...Object.fromEntries(fitting) }
}

/** null without a draft. */
export function readDraft(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** null removes the draft. */
export function writeDraft(key: string, draft: object | null) {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    return
  }
}
