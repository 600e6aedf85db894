'use client'
import { useEffect, useState } from 'react'

/** `value` as it was when it last stood still for `pauseMs`: what to ask the server while someone types. */
export function useDebounced<Value>(value: Value, pauseMs = 200): Value {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return paused
}
