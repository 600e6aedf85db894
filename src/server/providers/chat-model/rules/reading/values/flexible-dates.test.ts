import { describe, expect, it } from 'vitest'
import { MarkedText } from '../text/marked-text.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { readTripDates } from './trip-dates.ts'

const datesIn = (text: string) => readTripDates(new MarkedText(normalizeMessage(text)), '2026-11-22')

describe('a window for a shorter trip', () => {
  it.each([
    ['11到20号之间都行，5天', '2026-12-11', '2026-12-20'],
    ['any 5 days between 11 and 20 March', '2027-03-11', '2027-03-20'],
    ['4 days in Lisbon, any time between 5 and 20 May', '2027-05-05', '2027-05-20'],
    ['3月10日到20日期间随便哪5天', '2027-03-10', '2027-03-20'],
    ['any time in the first half of May, about a week', '2027-05-01', '2027-05-15'],
    ['五月下半月去，一周左右', '2027-05-16', '2027-05-31'],
    ['11号到20号之间都行，去成都玩5天，三月', '2027-03-11', '2027-03-20'],
    ['三月，5号到20号之间，随便哪4天', '2027-03-05', '2027-03-20'],
  ])('%s', (text, earliest, latest) => {
    expect(datesIn(text)).toEqual({ period: { earliest, latest } })
  })

  it.each([
    ['五一后去3天', '2027-05-06'],
    ['国庆过后，4天', '2027-10-08'],
    ['清明节之后', '2027-04-07'],
    ['just after Easter, 4 days', '2027-03-29'],
  ])('is the two weeks after a holiday: %s', (text, earliest) => {
    expect(datesIn(text).period?.earliest).toBe(earliest)
  })

  it.each(['some weekend in March', '三月随便哪个周末去'])('on a weekend: %s', (text) => {
    expect(datesIn(text).period).toEqual({ earliest: '2027-03-01', latest: '2027-03-31', onWeekend: true })
  })

  it.each([
    ['from 5 to 9 March', '2027-03-05', 5],
    ['3月11号到15号，5天', '2027-03-11', 5],
    ['4 days between 5 and 8 May', '2027-05-05', 4],
  ])('is none where the trip fills it: %s', (text, start, days) => {
    expect(datesIn(text)).toMatchObject({ start, days })
  })
})
