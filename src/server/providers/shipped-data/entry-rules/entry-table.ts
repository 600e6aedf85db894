// What the authorities published, as read in `checkedOn`. Rules in motion at that time are left unknown.
import type { EntryRequirement } from '#contract/travel/entry.ts'

export const checkedOn = '2025-11-30'

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
export const fromChina: Record<string, Known> = {
  AE: { rule: 'visa-free', maxDays: 30, note: null },
  AT: schengenVisa,
  AU: visa,
  EG: {
    rule: 'visa-on-arrival',
    maxDays: 30,
    note: { zh: '可办落地签或电子签。', en: 'On arrival or as an e-visa.' },
  },
  ES: schengenVisa,
  FR: schengenVisa,
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
  IS: schengenVisa,
  IT: schengenVisa,
  JP: visa,
  KR: {
    rule: 'visa-required',
    maxDays: null,
    note: { zh: '直飞济州岛可免签停留 30 天。', en: 'Jeju by direct flight is visa-free for 30 days.' },
  },
  NL: schengenVisa,
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
  US: {
    rule: 'visa-required',
    maxDays: null,
    note: { zh: '十年签证须另做 EVUS 登记。', en: 'Ten-year visas also need an EVUS enrolment.' },
  },
}

const unilateral = new Set(
  'AD AR AT AU BE BG BH BR CH CL CY DE DK EE ES FI FR GR HR HU IE IS IT JP KR KW LI LU LV MC ME MK MT NL NO NZ OM PE PL PT RO SA SE SI SK UY'.split(
    ' ',
  ),
)
const mutual = new Set('AE BA BB BY EC GD GE KZ MU MV MY QA SC SG SM TH TO UZ'.split(' '))

export function intoChina(nationality: string): Known | undefined {
  if (unilateral.has(nationality)) {
    const note = {
      zh: '单方面免签试行政策,有效期以国家移民管理局公布为准。',
      en: 'A unilateral trial; its last day is set by the National Immigration Administration.',
    }
    return { rule: 'visa-free', maxDays: 30, note }
  }
  if (mutual.has(nationality))
    return { rule: 'visa-free', maxDays: 30, note: { zh: '互免签证协定。', en: 'By a mutual agreement.' } }
  if (nationality !== 'US') return undefined
  const note = {
    zh: '过境前往第三地可在指定口岸免签停留 240 小时。',
    en: 'In transit to a third place, up to 240 hours are visa-free through named ports.',
  }
  return { rule: 'visa-required', maxDays: null, note }
}

export const officialPages: Record<string, string> = {
  AE: 'https://u.ae/en/information-and-services/visa-and-emirates-id',
  AT: 'https://home-affairs.ec.europa.eu/policies/schengen/visa-policy_en',
  AU: 'https://immi.homeaffairs.gov.au',
  CN: 'https://en.nia.gov.cn',
  EG: 'https://visa2egypt.gov.eg',
  ES: 'https://home-affairs.ec.europa.eu/policies/schengen/visa-policy_en',
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
