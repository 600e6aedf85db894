// Prefilled searches at booking sites of the reader's region. The patterns are those of the sites' own result pages.
import type { BookingSearch } from '#contract/booking-search.ts'
import type { Locale } from '#contract/locale.ts'
import { withQuery } from '../../lib/with-query.ts'

export interface BookingLink {
  /** The site's own name. */
  site: string
  url: string
}

type Links<Type extends BookingSearch['type']> = Record<Locale, (search: Search<Type>) => BookingLink[]>

/** The likeliest site of the region first. */
export function bookingLinks(search: BookingSearch, locale: Locale): BookingLink[] {
  switch (search.type) {
    case 'stay':
      return stayLinks[locale](search)
    case 'flight':
      return flightLinks[locale](search)
    case 'train':
      return trainLinks(search, locale)
  }
}

const stayLinks: Links<'stay'> = {
  'zh-CN': (search) => [
    { site: '携程', url: ctripStay(search) },
    { site: 'Booking.com', url: bookingStay(search, 'searchresults.zh-cn.html') },
  ],
  en: (search) => [
    { site: 'Booking.com', url: bookingStay(search, 'searchresults.html') },
    { site: 'Trip.com', url: tripStay(search) },
  ],
}

const flightLinks: Links<'flight'> = {
  'zh-CN': (search) => [
    { site: '携程', url: ctripFlight(search) },
    { site: 'Google Flights', url: googleFlight(search, 'zh-CN') },
  ],
  en: (search) => [
    { site: 'Google Flights', url: googleFlight(search, 'en') },
    { site: 'Trip.com', url: tripFlight(search) },
  ],
}

type Search<Type extends BookingSearch['type']> = Extract<BookingSearch, { type: Type }>

/** Numbers of cities at 携程 and Trip.com; where none is known the names alone are searched for. */
const ctripCities: Record<string, number> = {
  Beijing: 1,
  Shanghai: 2,
  Chongqing: 4,
  Harbin: 5,
  Qingdao: 7,
  "Xi'an": 10,
  Nanjing: 12,
  Suzhou: 14,
  Hangzhou: 17,
  Xiamen: 25,
  Zhangjiajie: 27,
  Chengdu: 28,
  Shenzhen: 30,
  Guangzhou: 32,
  Guilin: 33,
  Kunming: 34,
  Lijiang: 37,
  Lhasa: 41,
  Sanya: 43,
  'Hong Kong': 58,
  Singapore: 73,
  Paris: 192,
  Osaka: 219,
  Dubai: 220,
  Tokyo: 228,
  Seoul: 274,
  London: 338,
  Bangkok: 359,
  Sydney: 501,
  'New York': 633,
  Kyoto: 734,
}

function ctripStay({ name, city, checkIn, checkOut, adults, children, rooms }: Search<'stay'>): string {
  const id = ctripCities[city.en]
  return withQuery('https://hotels.ctrip.com/hotels/list', {
    ...(id === undefined ? {} : { city: id }),
    checkin: checkIn,
    checkout: checkOut,
    keyword: id === undefined ? `${city.zh} ${name.zh}` : name.zh,
    adult: adults,
    children,
    crn: rooms,
  })
}

function tripStay({ name, city, checkIn, checkOut, adults, children, rooms }: Search<'stay'>): string {
  const id = ctripCities[city.en]
  return withQuery('https://www.trip.com/hotels/list', {
    ...(id === undefined ? {} : { city: id }),
    cityName: city.en,
    checkin: checkIn,
    checkout: checkOut,
    keyword: name.en,
    adult: adults,
    children,
    crn: rooms,
  })
}

function bookingStay({ name, city, checkIn, checkOut, adults, children, rooms }: Search<'stay'>, page: string): string {
  return withQuery(`https://www.booking.com/${page}`, {
    ss: `${name.en}, ${city.en}`,
    checkin: checkIn,
    checkout: checkOut,
    group_adults: adults,
    group_children: children,
    no_rooms: rooms,
  })
}

function ctripFlight({ from, to, date, adults, children }: Search<'flight'>): string {
  return withQuery(`https://flights.ctrip.com/online/list/oneway-${from.toLowerCase()}-${to.toLowerCase()}`, {
    depdate: date,
    cabin: 'y_s_c_f',
    adult: adults,
    child: children,
    infant: 0,
  })
}

function tripFlight({ from, to, date, adults, children }: Search<'flight'>): string {
  return withQuery('https://www.trip.com/flights/showfarefirst', {
    dcity: from.toLowerCase(),
    acity: to.toLowerCase(),
    ddate: date,
    triptype: 'ow',
    class: 'y',
    quantity: adults,
    childqty: children,
  })
}

function googleFlight({ from, to, date, adults, children }: Search<'flight'>, locale: Locale): string {
  const people = children > 0 ? `${adults} adults ${children} children` : `${adults} adults`
  return withQuery('https://www.google.com/travel/flights', {
    q: `Flights from ${from} to ${to} on ${date} one way for ${people}`,
    hl: locale,
  })
}

/** Telegraph codes of the cities' stations at 12306. */
const stationCodes: Record<string, string> = {
  北京: 'BJP',
  上海: 'SHH',
  天津: 'TJP',
  重庆: 'CQW',
  哈尔滨: 'HBB',
  青岛: 'QDK',
  西安: 'XAY',
  南京: 'NJH',
  苏州: 'SZH',
  杭州: 'HZH',
  厦门: 'XMS',
  成都: 'CDW',
  深圳: 'SZQ',
  广州: 'GZQ',
  桂林: 'GLZ',
  昆明: 'KMM',
  丽江: 'LHM',
  拉萨: 'LSO',
  武汉: 'WHN',
  长沙: 'CSQ',
  郑州: 'ZZF',
}

const trainAgencies: Record<Locale, (search: Search<'train'>) => BookingLink> = {
  'zh-CN': ({ from, to, date }) => ({
    site: '携程',
    url: withQuery('https://trains.ctrip.com/webapp/train/list', {
      ticketType: 0,
      dStation: from.zh,
      aStation: to.zh,
      dDate: date,
    }),
  }),
  en: () => ({ site: 'Trip.com', url: 'https://www.trip.com/trains/china/' }),
}

function trainLinks(search: Search<'train'>, locale: Locale): BookingLink[] {
  const { from, to, date, fromCountry, toCountry } = search
  if (fromCountry !== 'CN' || toCountry !== 'CN') {
    const place = (name: string) => encodeURIComponent(name.replaceAll(' ', '-'))
    return [{ site: 'Rome2Rio', url: `https://www.rome2rio.com/map/${place(from.en)}/${place(to.en)}` }]
  }
  const [start, end] = [stationCodes[from.zh], stationCodes[to.zh]]
  // Name and code are separated by a comma, which 12306 does not decode.
  const station = (name: string, code: string) => `${encodeURIComponent(name)},${code}`
  const official =
    start && end
      ? `https://kyfw.12306.cn/otn/leftTicket/init?linktypeid=dc&fs=${station(from.zh, start)}&ts=${station(to.zh, end)}&date=${date}&flag=N,N,Y`
      : 'https://kyfw.12306.cn/otn/leftTicket/init?linktypeid=dc'
  return [{ site: '12306', url: official }, trainAgencies[locale](search)]
}
