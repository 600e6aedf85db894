// What the authorities published up to `checkedOn`. Trials carry their last day; rules in motion at that time are left unknown.
import type { EntryRequirement } from '#contract/travel/entry.ts'
import { ruleOfOthers, schengenStates, schengenVisit } from './other-passports.ts'

export const checkedOn = '2026-02-28'

type Known = Pick<EntryRequirement, 'rule' | 'maxDays' | 'note'>

const schengenVisa: Known = {
  rule: 'visa-required',
  maxDays: 90,
  note: {
    zh: '申根短期签证,任何 180 天内最多停留 90 天。',
    en: 'Schengen short-stay visa, at most 90 days in any 180.',
  },
}
const visa: Known = { rule: 'visa-required', maxDays: null, note: null }

/** EU, EEA and Switzerland. */
export const freeMovement = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LI LV LT LU MT NL NO PL PT RO SK SI ES SE CH'.split(' '),
)

/** Ordinary passports of the People's Republic, by destination. */
const fromChina: Record<string, Known> = {
  AE: { rule: 'visa-free', maxDays: 30, note: null },
  AU: visa,
  EG: {
    rule: 'visa-on-arrival',
    maxDays: 30,
    note: { zh: '可办落地签或电子签。', en: 'On arrival or as an e-visa.' },
  },
  GB: visa,
  HK: {
    rule: 'permit-required',
    maxDays: 7,
    note: {
      zh: '须持往来港澳通行证及有效签注;经香港前往第三地可凭护照过境停留。',
      en: 'An Exit-Entry Permit with an endorsement; passport holders in transit to a third place may stop over.',
    },
  },
  ID: {
    rule: 'visa-on-arrival',
    maxDays: 30,
    note: { zh: '落地签或电子落地签,可延期一次。', en: 'On arrival or as e-VOA; can be extended once.' },
  },
  JP: visa,
  KR: {
    rule: 'visa-required',
    maxDays: null,
    note: {
      zh: '直飞济州岛可免签停留 30 天。三人以上、由指定旅行社组织的团体免签 15 天,公布的最后一天是 2026 年 6 月 30 日,此后是否延长请向使馆确认。',
      en: 'Jeju by direct flight is visa-free for 30 days. Groups of three or more with a listed agency had 15 visa-free days, published until 30 June 2026; ask the embassy whether that was prolonged.',
    },
  },
  SG: {
    rule: 'visa-free',
    maxDays: 30,
    note: { zh: '入境前须填写电子入境卡。', en: 'Fill in the arrival card before you land.' },
  },
  TH: {
    rule: 'visa-free',
    maxDays: 30,
    note: { zh: '入境前须填写数字入境卡(TDAC)。', en: 'Fill in the digital arrival card (TDAC) before you land.' },
  },
  TR: {
    rule: 'visa-free',
    maxDays: 90,
    note: {
      zh: '2026 年 1 月 2 日起免签,任何 180 天内最多停留 90 天。',
      en: 'Since 2 January 2026, at most 90 days in any 180.',
    },
  },
  US: {
    rule: 'visa-required',
    maxDays: null,
    note: { zh: '十年签证须另做 EVUS 登记。', en: 'Ten-year visas also need an EVUS enrolment.' },
  },
}

/** Ordinary passports of the United States, by destination; China is `intoChina`. */
const fromUnitedStates: Record<string, Known> = {
  AE: {
    rule: 'visa-on-arrival',
    maxDays: 30,
    note: { zh: '落地免费签发。', en: 'Given on arrival, free of charge.' },
  },
  AU: {
    rule: 'travel-authorisation',
    maxDays: 90,
    note: { zh: '出发前申请电子旅行许可(ETA)。', en: 'An Electronic Travel Authority (ETA) before you leave.' },
  },
  EG: {
    rule: 'visa-on-arrival',
    maxDays: 30,
    note: { zh: '可办落地签或电子签。', en: 'On arrival or as an e-visa.' },
  },
  GB: {
    rule: 'travel-authorisation',
    maxDays: 180,
    note: { zh: '出发前申请电子旅行许可(ETA)。', en: 'An Electronic Travel Authorisation (ETA) before you leave.' },
  },
  HK: { rule: 'visa-free', maxDays: 90, note: null },
  ID: {
    rule: 'visa-on-arrival',
    maxDays: 30,
    note: { zh: '落地签或电子落地签,可延期一次。', en: 'On arrival or as e-VOA; can be extended once.' },
  },
  JP: { rule: 'visa-free', maxDays: 90, note: null },
  KR: {
    rule: 'visa-free',
    maxDays: 90,
    note: {
      zh: 'K-ETA 豁免公布的最后一天是 2026 年 12 月 31 日,此后出行请确认。',
      en: 'K-ETA is waived, as published, until 31 December 2026; check for later trips.',
    },
  },
  SG: {
    rule: 'visa-free',
    maxDays: 90,
    note: { zh: '入境前须填写电子入境卡。', en: 'Fill in the arrival card before you land.' },
  },
  TH: {
    rule: 'visa-free',
    maxDays: null,
    note: {
      zh: '停留天数正在调整,请查官网;入境前须填写数字入境卡(TDAC)。',
      en: 'The length of stay is being changed: see the official page. Fill in the digital arrival card (TDAC) before you land.',
    },
  },
  TR: {
    rule: 'visa-free',
    maxDays: 90,
    note: { zh: '任何 180 天内最多停留 90 天。', en: 'At most 90 days in any 180.' },
  },
}

const unilateral = new Set(
  'AD AR AT AU BE BG BH BR CA CH CL CY DE DK EE ES FI FR GB GR HR HU IE IS IT JP KR KW LI LU LV MC ME MK MT NL NO NZ OM PE PL PT RO SA SE SI SK UY'.split(
    ' ',
  ),
)
const mutual = new Set('AE AZ BB BS BY EC FJ GD GE KZ MV MY QA RS SC SG TH TO UZ'.split(' '))
const mutualForLonger: Record<string, number> = { AL: 90, AM: 90, BA: 90, MU: 60, SM: 90 }

export function knownRule(nationality: string, destination: string): Known | undefined {
  if (destination === 'CN') return intoChina(nationality) ?? ruleOfOthers(nationality, destination)
  const isSchengen = schengenStates.has(destination)
  if (nationality === 'CN') return isSchengen ? schengenVisa : fromChina[destination]
  if (nationality === 'US') return isSchengen ? schengenVisit : fromUnitedStates[destination]
  return ruleOfOthers(nationality, destination)
}

function intoChina(nationality: string): Known | undefined {
  if (unilateral.has(nationality)) {
    const note = {
      zh: '单方面免签试行政策,公布的最后一天是 2026 年 12 月 31 日;此后入境请查国家移民管理局公告。',
      en: 'A unilateral trial whose published last day is 31 December 2026; for a later entry see the National Immigration Administration.',
    }
    return { rule: 'visa-free', maxDays: 30, note }
  }
  const mutualDays = mutual.has(nationality) ? 30 : mutualForLonger[nationality]
  if (mutualDays !== undefined)
    return { rule: 'visa-free', maxDays: mutualDays, note: { zh: '互免签证协定。', en: 'By a mutual agreement.' } }
  if (nationality !== 'US') return undefined
  const note = {
    zh: '过境前往第三地可在指定口岸免签停留 240 小时。',
    en: 'In transit to a third place, up to 240 hours are visa-free through named ports.',
  }
  return { rule: 'visa-required', maxDays: null, note }
}

const schengenPage = 'https://home-affairs.ec.europa.eu/policies/schengen/visa-policy_en'
const pages: Record<string, string> = {
  AE: 'https://u.ae/en/information-and-services/visa-and-emirates-id',
  AU: 'https://immi.homeaffairs.gov.au',
  CN: 'https://en.nia.gov.cn',
  EG: 'https://visa2egypt.gov.eg',
  FR: 'https://france-visas.gouv.fr',
  GB: 'https://www.gov.uk/check-uk-visa',
  HK: 'https://www.immd.gov.hk',
  ID: 'https://evisa.imigrasi.go.id',
  IS: 'https://island.is/en/visa-to-iceland',
  IT: 'https://vistoperitalia.esteri.it',
  JP: 'https://www.mofa.go.jp/j_info/visit/visa/index.html',
  KR: 'https://www.visa.go.kr',
  NL: 'https://www.netherlandsworldwide.nl/visa-the-netherlands',
  SG: 'https://www.ica.gov.sg',
  TH: 'https://www.thaievisa.go.th',
  TR: 'https://www.mfa.gov.tr/visa-information-for-foreigners.en.mfa',
  US: 'https://travel.state.gov',
}

export function officialPage(destination: string): string | null {
  return pages[destination] ?? (schengenStates.has(destination) ? schengenPage : null)
}
