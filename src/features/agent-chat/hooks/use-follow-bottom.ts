'use client'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const nearBottomPx = 48

/** Keeps a list scrolled to its end while the reader is there; stops once they scroll up. */
export function useFollowBottom(content: unknown) {
  const list = useRef<HTMLDivElement>(null)
  const [isAtBottom, setAtBottom] = useState(true)
  const onScroll = useCallback(() => {
    const element = list.current
    if (element) setAtBottom(element.scrollHeight - element.scrollTop - element.clientHeight < nearBottomPx)
  }, [])
  const jump = useCallback(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
    setAtBottom(true)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is what moves the end
  useLayoutEffect(() => {
    if (isAtBottom) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [content, isAtBottom])
  return { list, isAtBottom, onScroll, jump }
}
