// The scripts that signs of a country are written in, besides Latin.
const scripts: readonly (readonly [script: RegExp, countries: string])[] = [
  [/\p{Script=Han}/u, 'CN HK MO TW'],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, 'JP'],
  [/\p{Script=Hangul}/u, 'KR KP'],
  [/\p{Script=Cyrillic}/u, 'RU UA BY BG MK RS KZ KG MN TJ'],
  [/\p{Script=Greek}/u, 'GR CY'],
  [/\p{Script=Hebrew}/u, 'IL'],
  [/\p{Script=Arabic}/u, 'AE BH DZ EG IQ IR JO KW LB LY MA OM PK PS QA SA SD SY TN YE'],
  [/\p{Script=Thai}/u, 'TH'],
  [/\p{Script=Lao}/u, 'LA'],
  [/\p{Script=Khmer}/u, 'KH'],
  [/\p{Script=Myanmar}/u, 'MM'],
  [/\p{Script=Devanagari}/u, 'IN NP'],
  [/\p{Script=Georgian}/u, 'GE'],
  [/\p{Script=Armenian}/u, 'AM'],
  [/\p{Script=Sinhala}/u, 'LK'],
  [/\p{Script=Bengali}/u, 'BD'],
]

const byCountry = new Map(scripts.flatMap(([script, countries]) => countries.split(' ').map((code) => [code, script])))

export function localScript(country: string): RegExp | undefined {
  return byCountry.get(country)
}
