'use client'
import { useCallback, useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { readDraft, restoreDraft, writeDraft } from './draft-storage.ts'

/**
 * Keeps what is typed into a form on this device until it is saved: it survives a reload, an error and signing in again.
 * `key` names the person and the thing. Returns a function that discards the draft.
 */
export function useFormDraft<Values extends FieldValues>(key: string, form: UseFormReturn<Values>): () => void {
  const { getValues, reset, subscribe } = form
  useEffect(() => {
    const stored = readDraft(key)
    if (stored !== null) reset(restoreDraft(getValues(), stored), { keepDefaultValues: true })
    return subscribe({
      formState: { values: true },
      // Without a name it is a reset, not an edit.
      callback: ({ name, values }) => {
        if (name) writeDraft(key, values)
      },
    })
  }, [key, getValues, reset, subscribe])
  return useCallback(() => writeDraft(key, null), [key])
}
