const nearBottomPx = 48

/**
 * Whether a list still follows its end after it was scrolled. Only a reader who scrolls up leaves the end: an answer that
 * grows between a scroll and its event lies far below it, too.
 */
export function followsAfterScroll(
  { isFollowing, lastTop }: { isFollowing: boolean; lastTop: number },
  { scrollTop, scrollHeight, clientHeight }: { scrollTop: number; scrollHeight: number; clientHeight: number },
): boolean {
  if (scrollHeight - scrollTop - clientHeight < nearBottomPx) return true
  return isFollowing && scrollTop >= lastTop
}
