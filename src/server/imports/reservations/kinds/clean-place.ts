// A name of a place without the days, times, platforms and words around it.

export const notPlace =
  /^(?:check|dep|arr|booking|your|the|date|time|mon|tue|wed|thu|fri|sat|sun|\d+)\b|^(?:入住|离店|次日|当日|周[一二三四五六日](?!\p{Script=Han})|星期[一二三四五六日天]|上午|下午)/iu

const noise = [
  /^\s*(?:(?:leg|segment|sector|trip)\s?\d|outward|inward|outbound|inbound|return|航线|航線|线路|路线|去程|回程|返程|去|回|第.程)(?:\s*[-–—:：]\s*|\s+(?=\p{Lu}))/giu,
  /^\s*(?:flight|vol|flug|航班)\s+[A-Z\d]{2,3}\s?\d{2,4}\b/giu,
  /[(（][^)）]*[)）]?/gu,
  /\b20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\b|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日/gu,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/giu,
  /\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?(?:\s\d{4})?/giu,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s20\d{2})?(?!\d)/giu,
  /\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?/gu,
  /周[一二三四五六日]|星期[一二三四五六日天]|[次当]日|第二天/gu,
  /\d{1,2}\s?[:：h]\s?\d{2}(?:\s?[ap]\.?m\.?)?/giu,
  /[\s,，·]*(?:\b(?:(?:terminal|gate|platform|track|gleis|voie|binario|pier|bay|stand|quai)\s\w{1,3}|term\.\s?\w{1,3})\b|T\d[A-Z]?(?![A-Za-z])|(?<=\p{Script=Han}\s)T[A-Z](?![A-Za-z])|(?<=机场\s?)[A-Z](?=\s?航站楼)|航站楼|候机楼|\d+\s?号(?:航站楼|站台|检票口)?)/giu,
  /(?:起飞|降落|到达|出发|抵达|发车|开车|起航|启航|départ|arrivée|abfahrt|ankunft|departure|departs?|departing|arrival|arrives?|arriving|\bdep\b|\barr\b|\bore\b|発|着)\.?\s?(?:at|from|time|时间)?[:：]?/giu,
]
const edges = /^[\s,，.。:：;；|·•*>→—–─~-]+|[\s,，.。:：;；|·•*>→—–─~(（-]+$/gu

export function cleanPlace(raw: string): string {
  let value = raw
  for (const pattern of noise) value = value.replace(pattern, ' ')
  value = value
    .replace(/\s{3,}.*$/u, '')
    .replace(/\s+/g, ' ')
    .replace(edges, '')
    .replace(/^(?:leaves|leaving|gets in|reaches)\s(?=\p{Lu})/iu, '')
    .replace(/^(?:at|from|to|in|于|从|由|自|的)\s?(?=\p{Lu}|\p{Script=Han})/u, '')
    .replace(/(?<=\p{Script=Han})(?:开|起)$/u, '')
    // "您已成功预订新海港—徐闻港航班"
    .replace(/^\p{Script=Han}{0,8}(?:预[订定约]|订购|购买|乘坐|搭乘)[了的]?(?=\p{Script=Han}{2})/u, '')
    .replace(/(?<=\p{Script=Han}{2})(?:航班|班船|航线|列车|[车船机]票)$/u, '')
  return value.replace(edges, '')
}
