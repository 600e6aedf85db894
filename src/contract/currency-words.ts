// How people write currencies, before or after an amount.
const currencies: [RegExp, string][] = [
  [/^(?:hk\$|hkd|港币|港元|港纸|hong kong dollars?)$/i, 'HKD'],
  [/^(?:nt\$|twd|ntd|台币|新台币)$/i, 'TWD'],
  [/^(?:a\$|au\$|aud|澳元|澳币|澳大利亚元|australian dollars?|aussie dollars?)$/i, 'AUD'],
  [/^(?:c\$|ca\$|cad|加元|加币|canadian dollars?)$/i, 'CAD'],
  [/^(?:s\$|sg\$|sgd|新币|新加坡元|singapore dollars?)$/i, 'SGD'],
  [/^(?:nz\$|nzd|纽币|新西兰元)$/i, 'NZD'],
  [/^(?:美元|美金|美刀|刀|usd|us dollars?|dollars?|bucks|\$|us\$)$/i, 'USD'],
  [/^(?:元|块钱?|人民币|rmb|cny|yuan|kuai|¥|￥)$/i, 'CNY'],
  [/^(?:欧元|欧|eur|euros?|€)$/i, 'EUR'],
  [/^(?:日元|日圆|日币|jpy|yen|円)$/i, 'JPY'],
  [/^(?:英镑|镑|gbp|pounds?|quid|£)$/i, 'GBP'],
  [/^(?:泰铢|铢|thb|baht)$/i, 'THB'],
  [/^(?:韩元|韩币|韩圆|krw|won|₩)$/i, 'KRW'],
  [/^(?:瑞士法郎|瑞郎|chf|francs?|swiss francs?)$/i, 'CHF'],
  [/^(?:里拉|土耳其里拉|try|lira)$/i, 'TRY'],
  [/^(?:卢比|inr|rupees?|₹|rs\.?)$/i, 'INR'],
  [/^(?:印尼盾|idr|rupiah)$/i, 'IDR'],
  [/^(?:迪拉姆|aed|dirhams?)$/i, 'AED'],
  [/^(?:埃及镑|egp)$/i, 'EGP'],
  [/^(?:越南盾|vnd|dong)$/i, 'VND'],
  [/^(?:马币|林吉特|令吉|myr|ringgit)$/i, 'MYR'],
  [/^(?:卢布|rub|roubles?|rubles?)$/i, 'RUB'],
  [/^(?:冰岛克朗|isk|kr[oó]na)$/i, 'ISK'],
]
const codes = 'hkd|twd|ntd|aud|cad|sgd|nzd|usd|rmb|cny|eur|jpy|gbp|thb|krw|chf|inr|idr|aed|egp|vnd|myr|rub|isk'

/** Sources of regular expressions without groups. */
export const currencyBefore = `hk\\$|nt\\$|au?\\$|ca?\\$|sg?\\$|nz\\$|us\\$|[$€£¥￥₩₹]|(?<![a-z])(?:${codes})|(?<![a-z])rs\\.?|港[币元纸]|新?台[币幣]|人民币|美[元金]|欧元|日[元圆币]|英镑|澳[元币]|加[元币]|新加坡元|泰铢|韩[元币]|马币`
export const currencyAfter = `人民币|港[币元纸]|新?台币|澳[元币]|加[元币]|新币|新加坡元|纽币|美[元金刀]|刀|欧元?|日[元圆币]|英?镑|泰铢|韩[元币圆]|瑞士?法?郎|土耳其里拉|里拉|卢比|印尼盾|迪拉姆|埃及镑|越南盾|马币|林吉特|卢布|块钱?|元(?!旦|宵)|円|(?:${codes}|yuan|kuai|(?:us|hong kong|australian|aussie|canadian|singapore) dollars?|dollars?|bucks|euros?|yen|pounds?|quid|baht|won|rs|(?:swiss )?francs?|lira|rupees?|rupiah|dirhams?|ringgit|dong)\\b|[€£₩]`

/** A word or sign on its own: "what is 100 in yen", 换成日元. */
export const currencyAlone = new RegExp(`(?:${currencyAfter})`, 'giu')

export function currencyOf(word: string | undefined): string | null {
  const trimmed = word?.trim()
  return currencies.find(([pattern]) => trimmed && pattern.test(trimmed))?.[1] ?? null
}
