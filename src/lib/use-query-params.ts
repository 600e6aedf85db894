'use client'
// View state that lives in the URL survives reloads and the back button and can be shared as a link.
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

export type SetQueryParams = (part: Readonly<Record<string, string | null>>) => void

/** The query parameters and a setter for some of them; null or '' removes one. */
export function useQueryParams(): [Pick<URLSearchParams, 'get'>, SetQueryParams] {
  const params = useSearchParams()
  const change = useCallback<SetQueryParams>((part) => {
    const next = new URLSearchParams(window.location.search)
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    window.history.replaceState(null, '', next.size > 0 ? `?${next}` : window.location.pathname)
  }, [])
  return [params, change]
}

/** `value` if it is one of the options, else the first option. */
export function parseOption<Value extends string>(options: readonly [Value, ...Value[]], value: string | null): Value {
  return options.find((option) => option === value) ?? options[0]
}
