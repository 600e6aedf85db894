// Ordinary passports other than those of the People's Republic and the United States, for a short tourist stay. A passport that
// is not named for a country is unknown there: lengths of stay and fees change, so only what is settled is here.
import type { EntryRequirement } from '#contract/travel/entry.ts'

type Known = Pick<EntryRequirement, 'rule' | 'maxDays' | 'note'>

interface Group {
  passports: string
  known: Known
}

const free = (maxDays: number | null, note: Known['note'] = null): Known => ({ rule: 'visa-free', maxDays, note })

export const schengenStates = new Set(
  'AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

export const schengenVisit: Known = free(90, {
  zh: '申根区内任何 180 天内最多停留 90 天;欧洲旅行许可 ETIAS 启用后须先申请,出发前请确认。',
  en: 'At most 90 days in any 180 in the Schengen area. ETIAS, once it has started, is applied for beforehand: check before you leave.',
})

const intoSchengen: Group[] = [{ passports: 'GB CA AU NZ SG MY HK TW JP KR', known: schengenVisit }]
const arrivalCard = { zh: '入境前须填写电子入境卡。', en: 'Fill in the arrival card before you land.' }
const rolling = { zh: '任何 180 天内最多停留 90 天。', en: 'At most 90 days in any 180.' }
const kEtaWaived = {
  zh: 'K-ETA 豁免公布的最后一天是 2026 年 12 月 31 日,此后出行请确认。',
  en: 'K-ETA is waived, as published, until 31 December 2026; check for later trips.',
}
const eVisaOrArrival = { zh: '可办落地签或电子签。', en: 'On arrival or as an e-visa.' }

const byDestination: Record<string, Group[]> = {
  AE: [
    {
      passports: 'GB CA AU NZ IE SG MY HK JP',
      known: {
        rule: 'visa-on-arrival',
        maxDays: 30,
        note: { zh: '落地免费签发。', en: 'Given on arrival, free of charge.' },
      },
    },
    { passports: 'DE FR', known: { rule: 'visa-on-arrival', maxDays: 90, note: rolling } },
  ],
  AU: [
    {
      passports: 'CA SG MY HK JP KR',
      known: {
        rule: 'travel-authorisation',
        maxDays: 90,
        note: { zh: '出发前申请电子旅行许可(ETA)。', en: 'An Electronic Travel Authority (ETA) before you leave.' },
      },
    },
    {
      passports: 'GB IE DE FR',
      known: {
        rule: 'travel-authorisation',
        maxDays: 90,
        note: {
          zh: '出发前免费申请 eVisitor(651 类)。',
          en: 'An eVisitor (subclass 651), free of charge, before you leave.',
        },
      },
    },
    {
      passports: 'NZ',
      known: free(null, {
        zh: '入境时发给特别类别签证(444 类)。',
        en: 'A Special Category visa (subclass 444) is given on arrival.',
      }),
    },
  ],
  CN: [
    {
      passports: 'HK',
      known: {
        rule: 'permit-required',
        maxDays: null,
        note: {
          zh: '中国公民持港澳居民来往内地通行证(回乡证)入境。',
          en: 'Chinese citizens enter with the Mainland Travel Permit for Hong Kong and Macao Residents.',
        },
      },
    },
    {
      passports: 'TW',
      known: {
        rule: 'permit-required',
        maxDays: null,
        note: {
          zh: '持台湾居民来往大陆通行证(台胞证)入境。',
          en: 'Enter with the Mainland Travel Permit for Taiwan Residents.',
        },
      },
    },
  ],
  EG: [
    { passports: 'GB CA AU NZ IE DE FR JP KR', known: { rule: 'visa-on-arrival', maxDays: 30, note: eVisaOrArrival } },
  ],
  GB: [
    {
      passports: 'CA AU NZ SG MY HK TW JP KR DE FR',
      known: {
        rule: 'travel-authorisation',
        maxDays: 180,
        note: { zh: '出发前申请电子旅行许可(ETA)。', en: 'An Electronic Travel Authorisation (ETA) before you leave.' },
      },
    },
    { passports: 'IE', known: free(null, { zh: '共同旅行区,自由往来。', en: 'Common Travel Area.' }) },
  ],
  HK: [
    { passports: 'GB', known: free(180) },
    { passports: 'CA AU NZ IE DE FR SG MY JP KR', known: free(90) },
    {
      passports: 'TW',
      known: {
        rule: 'travel-authorisation',
        maxDays: 30,
        note: { zh: '出发前做网上预办入境登记。', en: 'Pre-arrival registration online before you leave.' },
      },
    },
  ],
  ID: [
    {
      passports: 'GB CA AU NZ IE DE FR HK TW JP KR',
      known: {
        rule: 'visa-on-arrival',
        maxDays: 30,
        note: { zh: '落地签或电子落地签,可延期一次。', en: 'On arrival or as e-VOA; can be extended once.' },
      },
    },
    { passports: 'SG MY', known: free(30) },
  ],
  JP: [{ passports: 'GB CA AU NZ IE DE FR SG MY HK TW KR', known: free(90) }],
  KR: [
    {
      passports: 'GB AU NZ DE FR SG HK TW JP',
      known: free(90, kEtaWaived),
    },
    {
      passports: 'CA',
      known: free(180, kEtaWaived),
    },
    {
      passports: 'IE MY',
      known: {
        rule: 'travel-authorisation',
        maxDays: 90,
        note: { zh: '出发前申请 K-ETA。', en: 'A K-ETA before you leave.' },
      },
    },
  ],
  // How long is decided on arrival.
  SG: [{ passports: 'GB CA AU NZ IE DE FR MY HK TW JP KR', known: free(null, arrivalCard) }],
  TH: [
    {
      passports: 'GB CA AU NZ IE DE FR SG MY HK TW JP KR',
      known: free(null, {
        zh: '停留天数正在调整,请查官网;入境前须填写数字入境卡(TDAC)。',
        en: 'The length of stay is being changed: see the official page. Fill in the digital arrival card (TDAC) before you land.',
      }),
    },
  ],
  TR: [
    { passports: 'GB CA NZ IE DE FR SG MY HK JP KR', known: free(90, rolling) },
    {
      passports: 'AU',
      known: { rule: 'e-visa', maxDays: 90, note: { zh: '出发前网上办理。', en: 'Online, before you leave.' } },
    },
  ],
  US: [
    {
      passports: 'GB AU NZ IE DE FR SG TW JP KR',
      known: {
        rule: 'travel-authorisation',
        maxDays: 90,
        note: {
          zh: '免签计划,出发前申请 ESTA。',
          en: 'Visa Waiver Program: an ESTA before you leave.',
        },
      },
    },
    { passports: 'CA', known: free(180) },
    { passports: 'MY HK', known: { rule: 'visa-required', maxDays: null, note: null } },
  ],
}

export function ruleOfOthers(nationality: string, destination: string): Known | undefined {
  const groups = schengenStates.has(destination) ? intoSchengen : byDestination[destination]
  return groups?.find(({ passports }) => passports.split(' ').includes(nationality))?.known
}
