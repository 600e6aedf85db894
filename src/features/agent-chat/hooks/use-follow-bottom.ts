'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { followsAfterScroll } from '../follow-scroll.ts'

/**
 * Keeps a list scrolled to its end while the reader is there; stops once they scroll up. The list is at its end too when a
 * hidden pane is first shown, and when something in it grows later. A list without messages (`isOn` is false) shows its start.
 */
export function useFollowBottom({ isOn }: { isOn: boolean }) {
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const lastTop = useRef(0)
  const [isAtBottom, setAtBottom] = useState(true)
  const setFollowing = useCallback((isFollowing: boolean) => {
    follows.current = isFollowing
    setAtBottom(isFollowing)
  }, [])
  const onScroll = useCallback(() => {
    const element = list.current
    // A pane that is hidden has no height and says nothing about the reader.
    if (!element || element.clientHeight === 0) return
    const { scrollTop, scrollHeight, clientHeight } = element
    setFollowing(
      followsAfterScroll(
        { isFollowing: follows.current, lastTop: lastTop.current },
        { scrollTop, scrollHeight, clientHeight },
      ),
    )
    lastTop.current = scrollTop
  }, [setFollowing])
  const toEnd = useCallback(() => list.current?.scrollTo({ top: list.current.scrollHeight }), [])
  useEffect(() => {
    if (!isOn || !list.current || !content.current) return
    setFollowing(true)
    const observer = new ResizeObserver(() => follows.current && toEnd())
    observer.observe(list.current)
    observer.observe(content.current)
    return () => observer.disconnect()
  }, [isOn, setFollowing, toEnd])
  const jump = useCallback(() => {
    setFollowing(true)
    toEnd()
  }, [setFollowing, toEnd])
  return { list, content, isAtBottom: isAtBottom || !isOn, onScroll, jump }
}
