// English names of months and weekdays, as one capturing group each. "Maybe" and "junior" are no months.
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'mon tue wed thu fri sat sun'.split(' ')

export const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
export const weekdayName =
  '(mon(?:day)?s?|tues?(?:day)?s?|wed(?:nesday)?s?|thu(?:rs?)?(?:day)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)'

/** 1 = January, 0 for no month. */
export function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

/** 0 = Monday; a weekend starts on Saturday. */
export function weekdayNumber(name: string | undefined): number {
  const index = weekdays.indexOf((name ?? '').slice(0, 3).toLowerCase())
  return index < 0 ? 5 : index
}
