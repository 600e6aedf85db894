'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/**
 * For an input whose text is state: what was typed before the script of the page was there is taken over, once. React leaves
 * it in the element and tells nobody.
 */
export function useEarlyText(
  value: string,
  onText: (text: string, element: HTMLInputElement) => void,
): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null)
  const takeOver = useEffectEvent(() => {
    const element = input.current
    if (element && element.value !== value) onText(element.value, element)
  })
  useEffect(() => takeOver(), [])
  return input
}
