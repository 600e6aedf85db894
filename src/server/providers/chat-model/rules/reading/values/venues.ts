// "The hotpot place called", 火锅店说今晚满座: one venue tells or is told of something, which is no liking for its kind.

const before = /\b(?:the|our|that|this)\s+(?:\w+ )?$/iu
const after =
  /^(?: (?:place|restaurant|spot|joint|shop|bar|house|guys|people))?(?: (?:just|has|have|had))* (?:called|rang|phoned|says?|said|told|emailed|texted|messaged|cancell?ed|can only|only (?:has|have|had)|(?:is|was|are|were) (?:full|closed|shut|booked|cancell?ed))\b/iu
const inHan =
  /^(?:店|馆|餐厅|那[边家])?(?:老板|那边|的人)?(?:今[天晚]|刚刚?|突然|临时|已经)*(?:来|打)?(?:说|通知|回复|打来|来电|电话|满[座员位了]|爆满|没位|没座|关门|停业|歇业|取消|打烊)/u

export function isVenueSpokenOf(text: string, { start, end }: { start: number; end: number }): boolean {
  const rest = text.slice(end)
  return inHan.test(rest) || (before.test(text.slice(0, start)) && after.test(rest))
}
