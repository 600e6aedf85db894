'use client'
import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element as it is laid out, in CSS pixels; 0 before. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0)
  const measure = useCallback<RefCallback<HTMLElement>>((element) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [measure, width]
}
