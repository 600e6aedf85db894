'use client'
// What is looked at lives in the address: it survives reloads, the way back, and being sent to someone.
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

export type ChangeAddress = (part: Readonly<Record<string, string | null>>) => void

/** The search parameters, and a way to set some of them; null or '' removes one. */
export function useAddress(): [Pick<URLSearchParams, 'get'>, ChangeAddress] {
  const params = useSearchParams()
  const change = useCallback<ChangeAddress>((part) => {
    const next = new URLSearchParams(window.location.search)
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    window.history.replaceState(null, '', next.size > 0 ? `?${next}` : window.location.pathname)
  }, [])
  return [params, change]
}

/** A value of the address if it is one that is known, else the first one. */
export function oneOf<Value extends string>(known: readonly [Value, ...Value[]], value: string | null): Value {
  return known.find((each) => each === value) ?? known[0]
}
