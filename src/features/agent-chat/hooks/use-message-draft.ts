'use client'
import { useEffect, useRef } from 'react'
import { useDraft } from '#lib/use-draft.ts'

const empty = { text: '' }

/** The draft of a message. It stays on this device until the server has it. */
export function useMessageDraft(key: string) {
  const { draft, change } = useDraft(key, empty)
  const latest = useRef(draft.text)
  useEffect(() => {
    latest.current = draft.text
  }, [draft.text])
  return {
    text: draft.text,
    write: (text: string) => change({ text }),
    /** Call when the server has this text; what was typed since stays. */
    forget: (text: string) => {
      if (latest.current.trim() === text) change({ text: '' })
    },
    /** Call when sending failed; a newer draft stays. */
    keep: (text: string) => {
      if (latest.current.trim() === '') change({ text })
    },
  }
}
