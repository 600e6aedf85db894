'use client'
import { useEffect, useRef } from 'react'
import { useDraft } from '#lib/use-draft.ts'

const empty = { text: '' }

/** The message being written. It stays on this device until the server has it, so that nothing typed is ever lost. */
export function useMessageDraft(key: string) {
  const { draft, change } = useDraft(key, empty)
  const latest = useRef(draft.text)
  useEffect(() => {
    latest.current = draft.text
  }, [draft.text])
  return {
    text: draft.text,
    write: (text: string) => change({ text }),
    /** The server has this text; what was typed since stays. */
    forget: (text: string) => {
      if (latest.current.trim() === text) change({ text: '' })
    },
    /** This text did not get through; something else that is being written stays. */
    keep: (text: string) => {
      if (latest.current.trim() === '') change({ text })
    },
  }
}
