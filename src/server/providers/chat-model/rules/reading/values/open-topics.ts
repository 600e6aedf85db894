// What people ask of a place that no source has: reduced fares for some, and how long before they have to book.
import type { OpenTopic } from '#contract/agent-tools/place-facts.ts'

/** The words of each topic; for the coverage of the message as well. */
export const topicPatterns: readonly (readonly [OpenTopic, RegExp])[] = [
  [
    'concessions',
    /\b(?:students?|seniors?|pensioners?|oaps?|over[- ]?6\ds?|teachers?|veterans?|military|disabled|family|group|concession(?:ary|s)?|reduced|youth|under[- ]?(?:1\d|2\d)s?)\b[^.;?!]{0,48}\b(?:discounts?|prices?|tickets?|rates?|fares?|cheaper|less|free|reductions?|deals?|cards?)\b|\b(?:discounts?|concessions?|reductions?|cheaper|reduced (?:prices?|rates?|tickets?|fares?))\b[^.;?!]{0,24}\b(?:students?|seniors?|pensioners?|over[- ]?6\ds?|teachers?|families|groups|young|old(?:er)? people|retired)\b|\b(?:concession(?:ary)? (?:tickets?|prices?|fares?|rates?)|concessions)\b|(?:学生|老年|老人|敬老|残疾|军人|教师|优待)[^，,。；]{0,4}(?:票|证|优惠|半价|免票|打折|便宜|免费)|(?:半价|优惠|打折|减免)票?[^，,。；]{0,6}(?:学生|老人|老年|军人)|(?:票|门票)[^，,。；]{0,4}(?:有|能|可以)(?:没有)?(?:优惠|打折|减免)/iu,
  ],
  [
    'booking',
    /\b(?:do|must|should|have|need|is it|are they|can)\b[^.;?!]{0,24}\b(?:book|reserve|reservations?|booking|pre-?book|get tickets)\b(?! ahead| in advance| early)(?:[^.;?!]*\bor (?:can (?:we|i) |do (?:we|i) )?(?:just )?(?:rock|turn|show|walk) (?:up|in)\b)?|\b(?:just )?(?:rock|turn|show) up\b|\bwalk[- ]ins?\b|(?:[要用]不[要用]|需不需要|需要|要|用)(?:提前)?(?:预约|预订|订票|抢票|约票)(?:吗|么|啊|呢|不|[?？]|$)/iu,
  ],
  [
    'bookingLead',
    /\b(?:how (?:far|long|early|many (?:days|weeks)|much time)|when)\b[^.;?!]{0,24}\b(?:in advance|ahead|before(?:hand)?|book|reserve|get tickets|buy tickets)\b|(?:提前|提早)(?:多久|几天|多少天|几个?(?:星期|月|周)|多长时间)/iu,
  ],
]

export function openTopics(text: string): OpenTopic[] {
  const asked = topicPatterns.flatMap(([topic, pattern]) => (pattern.test(text) ? [topic] : []))
  // How far ahead says whether.
  return asked.filter((topic) => topic !== 'booking' || !asked.includes('bookingLead'))
}
