// What a message takes back is not read: 不是两个人，是三大一小; "on the 6th, not the 5th"; "the 12th instead of the 5th".

const denied = [
  /不是[^，,。；是]{1,14}(?=[，,]?(?:而是|是|应该是|改成))/gu,
  /(?<=.{2,}[，, ]?)不是[\d一二两三四五六七八九十][^，,。；]{0,6}(?=$|[，,。；]|因为|哦|啊)/gu,
  /\b(?:and )?(?:not|instead of|rather than) (?:(?:on |at |from |for |the )*)(?:\d{1,2}(?:st|nd|rd|th)?(?::\d\d)?(?: ?(?:am|pm))?(?: (?:days|nights|people|adults|of us))?|quarter (?:to|past) \w+|half past \w+)\b(?! (?:days?|nights?) (?:but))/giu,
]

/** Of the same length, so that positions stay. */
export function blankDenied(text: string): string {
  return denied.reduce((rest, pattern) => rest.replace(pattern, (said) => ' '.repeat(said.length)), text)
}
