'use client'
import { useEffect, useState } from 'react'
import { readDraft, restoreDraft, writeDraft } from '#lib/draft-storage.ts'

const storageKey = 'files.keep-taken'

/** Whether photos go on saying when and where they were taken; no, until somebody says yes on this device. */
export function useKeepTaken(): [boolean, (isKept: boolean) => void] {
  const [isKept, setKept] = useState(false)
  useEffect(() => setKept(restoreDraft({ isKept: false }, readDraft(storageKey)).isKept), [])
  return [
    isKept,
    (next) => {
      setKept(next)
      writeDraft(storageKey, { isKept: next })
    },
  ]
}
