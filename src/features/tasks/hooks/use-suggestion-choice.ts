import { useState } from 'react'

/** Which suggestions are left out, and adding the others: a failure is shown by the mutation, and the ticks stay. */
export function useSuggestionChoice<Suggestion>(
  onAdd: (chosen: Suggestion[]) => Promise<unknown>,
  onClose: () => void,
) {
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const [isSaving, setSaving] = useState(false)
  return {
    dropped,
    isSaving,
    toggle: (title: string) =>
      setDropped((before) => {
        const next = new Set(before)
        if (!next.delete(title)) next.add(title)
        return next
      }),
    add(chosen: Suggestion[]) {
      setSaving(true)
      onAdd(chosen).then(onClose, () => setSaving(false))
    },
  }
}
