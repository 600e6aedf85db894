// Shapes in which confirmations write days.
import { months, weekdays } from './calendar-words.ts'

export const month = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')
export const weekday = Object.keys(weekdays)
  .sort((a, b) => b.length - a.length)
  .join('|')
export const patterns = {
  isoLike: /(?<![\d.-])(20\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)[日号일]?/g,
  /** Years of Taiwan. */
  republic:
    /(?:民[國国]\s?|(?<![\d年])(?=1[0-4]\d))(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日|(?<![\d./-])(1[1-4]\d)\/(\d{1,2})\/(\d{1,2})(?![\d/])/g,
  compact: /(?<!\w)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\w)/g,
  chinese: /(?<!\d|\d年)(\d{1,2})\s?[月월]\s?(\d{1,2})(?:\s?[日号일]|(?!\d))/g,
  dayFirst: new RegExp(
    `(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s/-]*(?:de |of )?(${month})(?![\\p{L}])\\.?(?:[\\s,/-]*(?:de |del )?(?:(20\\d{2})|['’](\\d{2})|(?<=[a-z]{3}-?)(\\d{2})(?![\\d:])|(?<=[a-z]{3}\\.? )(2[6-9]|3[0-5])(?![\\d:：.h]|\\s?[ap]m))(?!\\d))?`,
    'giu',
  ),
  monthFirst: new RegExp(
    `\\b(?<!check[ -]?)(?!out\\s)(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:\\s*,?\\s+(20\\d{2}))?`,
    'giu',
  ),
  dayRange: new RegExp(
    `(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s?(?:-|–|—|to|bis|au)\\s?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(${month})\\.?,?\\s*(20\\d{2})?`,
    'giu',
  ),
  monthRange: new RegExp(
    `\\b(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|–|—|to)\\s?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:\\s*,?\\s+(20\\d{2}))?`,
    'giu',
  ),
  chineseRange:
    /(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})[日号]?\s?(?:-|–|—|至|到|~|～|[日号]?[^\d\n，。,]{0,5}(?:住|入住|来|到店)[^\d\n]{0,4})\s?(\d{1,2})[日号]/g,
  /** "22. 6. 2027" too, as Czechs write it. */
  numeric: /(?<![\d./-])(\d{1,2})([/.-]|\.\s(?=\d{1,2}\.\s20\d{2}))(\d{1,2})\2(20\d{2}|\d{2})(?!\d)/g,
  short:
    /(?<![\d./-]|\d:)(\d{1,2})[./-](\d{1,2})(?![\d/.-])(?=\s*(?:[(（]?\s*(?:周|星期|[月火水木金土日][)）])|(?<=[/-]\d{1,2})\s?\d{1,2}[:：]\d{2}))/g,
  /** "Sat 05/12", "Sa., 05.12.": the weekday tells which is the month. */
  withWeekday: new RegExp(
    `(?<!\\p{L})(${weekday})\\.?[,，]?\\s+(?:the |den |le )?(\\d{1,2})(?:\\/(\\d{1,2})|\\.(\\d{1,2})\\.)(?![\\d/.-]|\\s?20\\d{2})`,
    'giu',
  ),
  relative: /今天|今日|今晚|明天|明日|明晚|大?后天|(?<!\p{L})(?:today|tonight|tomorrow)(?!\p{L})/giu,
  nextWeekday: new RegExp(
    `(?:(下|本|这)?(?:周|星期|礼拜)([一二三四五六日天]))|\\b(?:(this|next|on|coming)\\s+)(${weekday})\\b`,
    'giu',
  ),
}
