'use client'
import { useEffect, useState } from 'react'

/** `value` after it has not changed for `pauseMs`. */
export function useDebounced<Value>(value: Value, pauseMs = 200): Value {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return paused
}
