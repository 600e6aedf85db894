// Currencies by code, symbol or name in either language.
import { locales } from '#contract/locale.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'

const everyday: Record<string, string> = {
  CNY: 'rmb,yuan,renminbi,kuai,人民币,元,块,块钱,人民币元',
  JPY: 'yen,日元,日币,日圆,円',
  USD: 'dollar,dollars,usdollar,usdollars,bucks,美元,美金,美刀,刀',
  EUR: 'euro,euros,欧元,欧',
  GBP: 'pound,pounds,sterling,poundsterling,英镑,镑',
  KRW: 'won,韩元,韩币,韩圆',
  HKD: 'hongkongdollar,hongkongdollars,港币,港元,港纸',
  MOP: 'pataca,澳门元,澳门币',
  TWD: 'newtaiwandollar,台币,新台币',
  THB: 'baht,泰铢,铢',
  SGD: 'singaporedollar,singaporedollars,新币,新加坡元,新元,坡币',
  MYR: 'ringgit,林吉特,令吉,马币',
  IDR: 'rupiah,印尼盾,印尼卢比',
  VND: 'dong,越南盾',
  PHP: 'philippinepeso,菲律宾比索',
  AUD: 'australiandollar,australiandollars,aussiedollar,澳元,澳币',
  NZD: 'newzealanddollar,纽币,新西兰元',
  CAD: 'canadiandollar,加元,加币',
  CHF: 'franc,francs,swissfranc,瑞士法郎,瑞郎',
  TRY: 'lira,turkishlira,里拉,土耳其里拉',
  AED: 'dirham,dirhams,迪拉姆',
  EGP: 'egyptianpound,egyptianpounds,埃镑,埃及镑',
  ISK: 'icelandickrona,冰岛克朗',
  INR: 'rupee,rupees,卢比',
  RUB: 'ruble,rubles,rouble,卢布',
}
const symbols: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '฿': 'THB',
  hk$: 'HKD',
  '₺': 'TRY',
}
const aliases = new Map(
  Object.entries(everyday).flatMap(([code, names]) => names.split(',').map((name) => [name, code])),
)

/** Among `known` codes; null for anything else. */
export function currencyNamed(text: string, known: readonly string[]): string | null {
  const trimmed = text.trim()
  const isKnown = (code: string | undefined): code is string => code !== undefined && known.includes(code)
  const key = foldText(trimmed)
  const code = [trimmed.toUpperCase(), symbols[trimmed.toLowerCase()], aliases.get(key)].find(isKnown)
  return code ?? known.find((each) => officialNames(each).includes(key)) ?? null
}

function officialNames(code: string): string[] {
  return locales.map((locale) => foldText(new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code))
}
