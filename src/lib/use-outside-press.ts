'use client'
import { type RefObject, useEffect, useRef } from 'react'

/** Calls `onPress` when something outside of `box` is pressed. Touch screens need it: there a field keeps its focus then. */
export function useOutsidePress(box: RefObject<HTMLElement | null>, isWatching: boolean, onPress: () => void): void {
  const latest = useRef(onPress)
  latest.current = onPress
  useEffect(() => {
    if (!isWatching) return
    const listen = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) latest.current()
    }
    document.addEventListener('pointerdown', listen)
    return () => document.removeEventListener('pointerdown', listen)
  }, [box, isWatching])
}
