// Words beside a name that say what is there, and are no part of it. A castle or a winery is a place of its own.
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'

const before = [
  'the|city of|town of|state of|greater|downtown|altstadt|medina of|old town of|historic cent(?:er|re) of',
  'casco (?:antiguo|viejo) de|vieille ville de|centro storico di',
  '(?:port|harbou?r|bay) of|port de|puerto de|porto d[ei]',
  'isle of|island of|île de|isla de|ilha de|isola di|insel|pulau|เกาะ|جزيرة|остров',
  'เมือง|จังหวัด|مدينة',
]
const after = [
  'city|town|village|(?:old|ancient|historic) (?:city|town|village)|(?:city|town) cent(?:er|re)|downtown|altstadt|medina',
  'gucheng|guzhen|province|prefecture|region|county|state|islands?|waterfront|bay|beach(?:es)?|peninsula',
  'harbou?r|(?:ferry |cruise )?(?:port|terminal)|ferry|border(?: crossing)?|bus (?:station|terminal)',
  'national park|nature reserve|geopark|scenic area',
  'ski(?: (?:resort|area))?|onsen|spa|hot springs?|vineyards|wine (?:region|country)',
]
/** Without the 区 that `genericHan` takes away. */
const afterHan = [
  '古城|古镇|老城|老街|水乡|小镇|镇|乡|村|市中心|口岸|港口|客运港|渔港|港|码头|湾|海滩|沙滩|海岸',
  '(?:旅游)?(?:风)?景(?:名胜)?|旅游|(?:旅游)?度假|自然保护|(?:国家)?(?:森林|湿地|地质)公园|国[家立]公园',
  '温泉|滑雪场|雪场|スキー场|高原',
]
const afterHangul = '섬|시|시내|항|해변|해수욕장|국립공원|터미널|온천|스키장|한옥마을'

const genericWords = new RegExp(
  [
    `^(?:${before.join('|')})\\s*(?=\\S{2})`,
    `\\s+(?:${after.join('|')})$`,
    `(?<=.{2})(?:${afterHan.join('|')})$`,
    `(?<=.)岛$|(?<=.{2})(?:${afterHangul})$`,
  ].join('|'),
  'giu',
)
export const genericHan = /(?<=.{2})(?:市|省|县|区|州|自治区|特别行政区|地区|府|都|県)$/u

/** The name without generic words, where that leaves something: "the Algarve", "Hue city", 瑞丽口岸. */
export function withoutGenericWords(name: string): string {
  return foldText(name.replace(genericWords, ' ').trim())
}

export function withoutArticle(name: string): string {
  return foldText(name.replace(/^the\s+/iu, ''))
}

/** The town that a station serves, by what stations are called: 郑州东, 新山口, 동대구, "Lille Flandres". */
export function townsOfStation(name: string): string[] {
  const words = name.split(' ')
  const beginnings = words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '))
  return [name.replace(/(?<=.{2})[东西南北]$/u, ''), name.replace(/^[新동서남북신](?=.{2})/u, ''), ...beginnings].map(
    foldText,
  )
}
