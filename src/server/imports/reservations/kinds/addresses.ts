import { countryOf } from '../reading/places.ts'
import { firstLabelled } from '../text/labels.ts'
import { type Found, matches } from '../text/span.ts'

/** Messages tell what to look for on a map: 导航搜“…”. */
const searched = /(?:导航|地图)[^\n，。]{0,6}?搜[:：]?\s?[“"「]?([^\n，。”"」]{4,40})/u
/** "地址在青岛市…，" */
const told =
  /(?:地址|位置)(?:就?在|是|为)\s?(\p{Script=Han}[^\n，。；;]{4,40})|(?:[Ww]e(?:['’]re| are)|[Ff]ind us|located|[Cc]ome to us) at (\d[^.\n]{8,80}?[A-Z\d]{3})(?=\.(?:\s|$)|\n|$)/u
const labels = [
  '(?:酒店|餐厅|门店|店铺|活动|场馆|集合|房源|详细|详情|民宿)?地址|门牌号?|(?:hotel |property |full |street |restaurant |venue )?address|adresse|dirección|indirizzo|住所|所在地|morada|adres',
  '地点|位置|场馆|集合地点|location|venue|where|meeting point|lieu|ort|treffpunkt|lugar|luogo|会場|集合場所|area',
]
const street =
  /(?:\d+\s?(?:号|號|弄|巷|幢|栋|楼)|(?:路|街|大道|巷|胡同)\s?\d*)|\b\d{1,5}[A-Za-z]?\s+(?:(?:\p{Lu}[\p{L}'’.-]*|\d{1,3}(?:st|nd|rd|th))\s?){1,4}\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|square|sq\.?|place|pl\.?|way|quay|row|terrace|court|parkway|highway)(?!\p{L})|\b(?:rua|rue|calle|via|viale|piazza|plaza|avenida|av\.|boulevard|quai|place|strasse|platz|carrer|corso|largo|praça|travessa)\s+(?!(?:to|for|where|you|the|our|your|this|e-?mail|sms|app)(?!\p{L}))\p{L}|\p{L}{1,24}(?:straße|strasse|gasse|platz|allee|weg|straat|gracht|kade|plein|gatan|vej|gade|ulica)\b\s?\d*|\p{L}{1,24}\s(?:caddesi|sokak|ulica)(?!\p{L})|\b\d{3,5}\s\p{Lu}[\p{L}-]+,\s\p{Lu}\p{L}{3}|\b\d{1,5}(?:\/?[A-Za-z])?,\s\d{4,5}\s\p{Lu}\p{L}{3}|,\s?[A-Z]{2}\s\d{5}(?!\d)|-(?:ku|shi|cho|machi|gun)\b[^\n]{0,30}\d{3}-\d{4}|丁目|[都道府県].{1,12}[区市町村]/iu
const longest = 160

export function isAddress(words: string): boolean {
  return street.test(words) || /^\d{1,4}\s\p{Lu}/u.test(words)
}

/** What stands behind an address: the next sentence, a telephone, a link to a map. */
const afterwards =
  /[。；;！].*$|\s·\s(?:[A-Z]{3}\s?|[€£$¥])\d.*$|[，,]\s*(?:到了|到店|到达|有事|有问题|请|随时|欢迎|导航|有变动|停车).*$|,\s(?:behind|next to|opposite|near|across from|in front of|the last)\s[^,\d]*$|[\s，,、(（]*(?:(?:客服|联系|咨询|酒店|餐厅|门店|前台|房东)?(?:电话|热线|手机)|订座码|确认码|(?<!\p{L})(?:tel|phone|telefon|téléphone)(?!\p{L})).*$|\s*[-–|·(]?\s*(?<!\p{L})(?:show|view|get|open|see)\s(?:on\s)?(?:the\s|a\s)?(?:map|directions?)(?!\p{L}).*$|(?<!(?:^|[\s,])\p{L})\.\s(?=\p{Lu}\p{Ll}+\s\p{Ll}).*$/iu

/** "© 2026 Hilton. 7930 Jones Branch Drive, McLean": where the sender is at home. */
const ofSender =
  /^[^\n]*(?:©|\(c\)\s*20\d\d|copyright|all rights reserved|版权所有|registered (?:office|in|company))[^\n]*$/gimu

export function findAddress(whole: string, name: string | null): Found<string> | null {
  const text = whole.replace(ofSender, (line) => ' '.repeat(line.length))
  const address = seekAddress(text, name)
  const value = address?.value.replace(afterwards, '').trim() ?? ''
  if (!address || value === address.value || value.length < 3) return address
  if (isAddress(address.value) && !isAddress(value)) return null
  return { ...address, value, end: Math.min(address.end, address.start + value.length) }
}

/** Behind a label, else a line that looks like a street. */
function seekAddress(text: string, name: string | null): Found<string> | null {
  for (const [index, label] of labels.entries()) {
    const found = firstLabelled(text, [label])
    if (
      found &&
      found.value.length <= longest &&
      /\p{L}{2}/u.test(found.value) &&
      !/@|https?:|^\d{1,2}[:：]/.test(found.value)
    ) {
      const isExact = /\d/.test(found.value) || street.test(found.value)
      return continued(text, { ...found, confidence: index === 0 ? (isExact ? 0.9 : 0.55) : isExact ? 0.8 : 0.55 })
    }
  }
  const sought = searched.exec(text) ?? told.exec(text)
  const place = sought?.[1] ?? sought?.[2]
  if (sought && place) {
    const start = sought.index + sought[0].indexOf(place)
    return { value: place, start, end: start + place.length, confidence: 0.7 }
  }
  let at = 0
  for (const line of text.split('\n')) {
    const cell = line.split(/\t| {6,}/u).find((each) => street.test(each)) ?? ''
    const bare = cell.trim()
    const sentence = bare.length > longest ? sentenceOf(bare) : null
    if (sentence) {
      const start = at + line.indexOf(sentence)
      return { value: sentence, start, end: start + sentence.length, confidence: 0.65 }
    }
    if (
      bare !== '' &&
      bare.length <= longest &&
      !/https?:|@|\bfee\b|\b(?:is|are|will|has|have|refund|please)\b/.test(bare)
    ) {
      const address = addressIn(bare, name)
      if (address) {
        const start = at + line.indexOf(address)
        const found = { value: address, start, end: start + address.length, confidence: 0.7 }
        return address === bare && cell === line ? withTown(text, found) : found
      }
    }
    at += line.length + 1
  }
  return inProse(text) ?? postalLine(text) ?? streetOfTown(text)
}

/** "Station Road, Westport, Co. Mayo": houses in the country have no number. */
function streetOfTown(text: string): Found<string> | null {
  const match =
    /^[^\S\n]*(?<street>\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3} (?:Road|Street|Lane|Avenue|Terrace|Quay|Square|Drive), \p{Lu}[\p{L}'’., -]{2,60})[^\S\n]*$/mu.exec(
      text,
    )
  const value = match?.groups?.street?.trim() ?? ''
  if (!match || value === '') return null
  const start = match.index + match[0].indexOf(value)
  return { value, start, end: start + value.length, confidence: 0.6 }
}

/** "We are here: Via di Fontelunga 8, 53045 Montepulciano (SI), the last km is white road." */
function inProse(text: string): Found<string> | null {
  const match =
    /(?<!\p{L})((?:via|viale|piazza|rua|rue|calle|avenida|carrer|corso|largo|strada)\s[^,\n]{2,40}?\s?\d{1,4}\w?,\s\d{4,5}(?:-\d{3})?\s\p{Lu}[\p{L}'’ -]{1,30}\p{L}(?:\s\([A-Z]{2}\))?|\p{Lu}\p{L}{1,24}(?:straße|strasse|gasse|straat|gracht|weg)\s\d{1,4}\w?,\s\d{4,5}(?:\s[A-Z]{2})?\s\p{Lu}[\p{L} -]{2,24})/iu.exec(
      text,
    )
  return match?.[1]
    ? { value: match[1], start: match.index, end: match.index + match[1].length, confidence: 0.65 }
    : null
}

/** In a long paragraph an address is a sentence without a verb. */
function sentenceOf(paragraph: string): string | null {
  const bare = paragraph
    .split(/(?<=[.。!！])\s+(?=\p{Lu})|(?<=[\p{Ll})）]{3}[.!])\s+(?=\d)/u)
    .map((each) => each.replace(/[.。]$/u, ''))
  return (
    bare.find(
      (each) => each.length < 90 && /\d/.test(each) && /,\s/.test(each) && street.test(each) && !verbs.test(each),
    ) ?? null
  )
}
const verbs =
  /\b(?:is|are|will|has|have|you|your|we|our|please|can|may|at|from|until|open|cancel\p{L}*|refund\p{L}*)\b|[:：]/iu

/** A cell that ends in a comma goes on in the next line. */
function continued(text: string, address: Found<string>): Found<string> {
  if (!/[,，]$/u.test(address.value)) return address
  const next = /^[^\n]*\n[^\S\n]*([^\n\t:：]{3,80}?)(?=\t|[^\S\n]{3}|\n|$)/u.exec(text.slice(address.end))
  return next?.[1] ? { ...address, value: `${address.value} ${next[1].trim()}` } : address
}

/** "Point Village, Dublin, D01 X2P2 Ireland", "Musée du Louvre, 75001 Paris": no word for a street, but a country or a town with its number. */
function postalLine(text: string): Found<string> | null {
  for (const match of matches(text, /(?<=^|\t)[^\t\n]*\p{L},\s[^\t\n]*(?=$|\t)/gmu)) {
    const value = match[0].trim()
    const isShort = value.length <= longest && /\d/.test(value)
    const isTold =
      /[£€$¥!?]|[:：](?!\d)|\b(?:is|are|will|has|have|your|you|from|on|please)\b|\d[:：]\d\d|(?:19|20)\d\d$/iu.test(
        value,
      )
    if (!isShort || isTold) continue
    const isOfTown = /,\s(?:[A-Z]{1,2}-)?\d{4,6}\s\p{Lu}\p{L}{2}|,\s\p{Lu}[\p{L} .-]{2,24}\s\d{5,6}(?=,|$)/u.test(value)
    if (!isOfTown && countryOf(value) === null) continue
    const start = match.index + match[0].indexOf(value)
    return { value, start, end: start + value.length, confidence: 0.65 }
  }
  return null
}

const town =
  /^(?:[A-Z]{1,2}-)?\d{4,6}\s\p{Lu}[\p{L} ,'’.()-]{1,40}$|^\p{Lu}[\p{L} ,'’.-]{1,40}\s(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{5})(?:,?\s(?:USA?|\p{Lu}[\p{L} .]{1,30}))?$/u

/** The street on one line, its town on the next. */
function withTown(text: string, address: Found<string>): Found<string> {
  const next = /^\s*\n([^\n]+)/u.exec(text.slice(address.end, address.end + 120))
  const said = next?.[1]?.trim() ?? ''
  if (!next || !town.test(said)) return address
  return { ...address, value: `${address.value}, ${said}`, end: address.end + next[0].trimEnd().length }
}

const notStreet =
  /^(?!.*[路街道巷弄村镇区市])(?=.*(?:\d\s?[人位桌座张]|靠窗|包间))|原路|退回|到账|退款|\bhosted by\b|\bentire (?:home|place)\b|^[^\d]*\bprivate room\b/iu

/** "(地铁2号线3号出口，步行5分钟)" */
const wayBehind = /\s?[(（][^()（）]*(?:步行|徒步|号出口|分钟|\bwalk\b)[^()（）]*[)）]\s*$/iu

/** Without the name before it, in a sentence the part around the street. */
function addressIn(whole: string, name: string | null): string | null {
  const line = whole.replace(wayBehind, '')
  const bracketed = /[(（]([^)）]*)[)）]/u.exec(line)
  if (bracketed && street.test(bracketed[1] ?? '') && !/店$/u.test(bracketed[1] ?? ''))
    return bracketed[1]?.trim() ?? null
  const afterName =
    name && line.includes(name) ? line.slice(line.indexOf(name) + name.length).replace(/^[\s,，:：·|–—-]+/u, '') : line
  const sentences = afterName.split(/[。!！?？;；]|(?<![A-Z]\w{0,2}|\d)\.\s(?=[\p{Lu}\d])/u)
  const part = sentences.find((each) => street.test(each.replace(/\d{1,2}月\d{1,2}号/gu, '')))?.trim() ?? ''
  const said = part.replace(/^.*(?:地址|位于|located at)[:：\s]*/iu, '')
  const value = said === part ? part.replace(/^.*?(?:(?<!\d)[:：]|[:：](?!\d)|\bat\b)\s*/iu, '') : said
  const kept = (street.test(value) ? value : part).replace(/\s·\s距.*$/u, '')
  // "2人 2号靠窗" is a table, "Entire place hosted by Ana" no street.
  if (notStreet.test(kept)) return null
  // "…（中山路店）" is the name of a branch.
  if (/店[)）]?$/u.test(kept)) return null
  return kept.length > 4 && kept.length <= 140 ? kept.trim() : null
}
