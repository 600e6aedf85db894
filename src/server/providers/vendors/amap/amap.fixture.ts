// Answers as Amap's documentation says: one envelope, texts for numbers, empty arrays for what is missing, GCJ-02 positions.
import type { VendorReply, VendorRequestSeen } from '../../../../testing/fake-vendor.ts'
import { toGcj02 } from './gcj02.ts'

const good = { status: '1', info: 'OK', infocode: '10000' }
const total = 30

export function amapError(infocode: string, info: string): VendorReply {
  return { body: { status: '0', info, infocode } }
}

export function answerAsAmap({ path, query }: VendorRequestSeen): VendorReply {
  if (query.get('key') !== 'the-key') return amapError('10001', 'INVALID_USER_KEY')
  switch (path) {
    case '/v3/place/around':
    case '/v3/place/text':
      return { body: { ...good, ...placesPage(query) } }
    case '/v3/geocode/regeo':
      return { body: { ...good, regeocode: { addressComponent: { adcode: '510105', citycode: '028', city: [] } } } }
    case '/v3/geocode/geo':
      return geocode(query.get('address') ?? '')
    case '/v3/weather/weatherInfo':
      return { body: { ...good, forecasts: [{ city: '青羊区', adcode: '510105', casts: casts() }] } }
    case '/v3/direction/walking':
    case '/v3/direction/driving':
      return { body: { ...good, route: { ...ways(query), taxi_cost: path.endsWith('driving') ? '11' : [] } } }
    case '/v4/direction/bicycling':
      return { body: { errcode: 0, errmsg: 'OK', data: ways(query) } }
    case '/v3/direction/transit/integrated':
      return {
        body: { ...good, route: { distance: '1300', transits: [{ duration: '900', distance: '1300', cost: '2.0' }] } },
      }
    default:
      return amapError('10002', 'SERVICE_NOT_AVAILABLE')
  }
}

/** Thirty places on a line away from the centre, every third a museum, a restaurant, a hotel. */
function placesPage(query: URLSearchParams) {
  if (query.get('keywords') === 'qwzzkx') return { count: '0', pois: [] }
  const [lng = 104.06, lat = 30.66] = (query.get('location') ?? '104.06,30.66').split(',').map(Number)
  const types = (query.get('types') ?? '').split('|')
  const kinds = [
    { typecode: '140100', name: '博物馆', class: '140000' },
    { typecode: '050117', name: '火锅', class: '050000' },
    { typecode: '100102', name: '酒店', class: '100000' },
  ]
  const all = Array.from({ length: total }, (_, index) => ({ index, kind: kinds[index % 3] }))
    .filter(({ kind }) => kind && types.includes(kind.class))
    .filter(({ kind }) => query.get('keywords') !== '博物馆' || kind?.name === '博物馆')
    .map(({ index, kind }) => ({
      id: `B0${index}`,
      name: `第${index}${kind?.name}`,
      typecode: kind?.typecode,
      address: index % 2 === 0 ? [] : `人民中路${index}号`,
      location: `${(lng + 0.0005 * (index + 1)).toFixed(6)},${lat.toFixed(6)}`,
      adname: '青羊区',
      biz_ext: index % 2 === 0 ? { rating: [], cost: [] } : { rating: '4.6', cost: '88.00' },
    }))
  const size = Number(query.get('offset'))
  const page = Number(query.get('page'))
  return { count: String(all.length), pois: all.slice((page - 1) * size, page * size) }
}

function geocode(address: string): VendorReply {
  if (address === 'qwzzkx') return amapError('20011', 'INSUFFICIENT_ABROAD_PRIVILEGES')
  const { lat, lng } = toGcj02({ lat: 30.6661, lng: 104.0512 })
  const location = `${lng.toFixed(6)},${lat.toFixed(6)}`
  return { body: { ...good, geocodes: [{ formatted_address: '四川省成都市青羊区窄巷子', location, level: '道路' }] } }
}

function casts() {
  return ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'].map((date, index) => ({
    date,
    dayweather: index === 1 ? '中雨' : '多云',
    nightweather: '阴',
    daytemp: '11',
    nighttemp: '4',
    daywind: '北',
    daypower: '1-3',
  }))
}

function ways(query: URLSearchParams) {
  const polyline = `${query.get('origin')};${query.get('destination')}`
  return { paths: [{ distance: '1250', duration: '1020', steps: [{ polyline }] }] }
}
