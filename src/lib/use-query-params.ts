'use client'
// View state that lives in the URL survives reloads and the back button and can be shared as a link.
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import { createNewestQuery } from './newest-query.ts'

export type SetQueryParams = (part: Readonly<Record<string, string | null>>) => void

const newestQuery = createNewestQuery()

/** The query parameters and a setter for some of them; null or '' removes one. */
export function useQueryParams(): [Pick<URLSearchParams, 'get'>, SetQueryParams] {
  const params = useSearchParams()
  const change = useCallback<SetQueryParams>((part) => {
    const next = new URLSearchParams(newestQuery.read(window.location))
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    const query = next.size > 0 ? `?${next}` : ''
    newestQuery.write(window.location, query)
    window.history.replaceState(null, '', query || window.location.pathname)
  }, [])
  return [params, change]
}

/** `value` if it is one of the options, else the first option. */
export function parseOption<Value extends string>(options: readonly [Value, ...Value[]], value: string | null): Value {
  return options.find((option) => option === value) ?? options[0]
}
