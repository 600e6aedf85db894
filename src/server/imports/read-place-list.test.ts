import { describe, expect, it } from 'vitest'
import { readPlaceList } from './read-place-list.ts'

const read = (text: string) =>
  readPlaceList(text).places.map(({ name, position, notes }) =>
    [name, ...(position ? [position.lat, position.lng] : []), ...(notes ? [notes] : [])].join('|'),
  )

describe('a pasted list of places', () => {
  it.each<[string, string[]]>([
    ['Ljubljana Castle\n\nDragon Bridge', ['Ljubljana Castle', 'Dragon Bridge']],
    ['Day 1\n- Castle\n• Bridge\n3) Market\n[x] Zoo\n第二天\n一、锦里', ['Castle', 'Bridge', 'Market', 'Zoo', '锦里']],
    ['We want to see the Castle, Dragon Bridge and Tivoli Park.', ['the Castle', 'Dragon Bridge', 'Tivoli Park']],
    ['想去宽窄巷子、武侯祠和锦里', ['宽窄巷子', '武侯祠和锦里']],
    ['Dragon Bridge – go at dusk', ['Dragon Bridge|go at dusk']],
    ['Open Kitchen (Fridays only)', ['Open Kitchen|Fridays only']],
    ['Sights:\nNebotičnik: coffee on the roof', ['Nebotičnik|coffee on the roof']],
    ['Cave 45.7830, 14.2040', ['Cave|45.783|14.204']],
    ['46.0511, 14.5051', ['46.0511, 14.5051|46.0511|14.5051']],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected))

  it.each<[string, string]>([
    [
      'https://www.google.com/maps/place/Dragon+Bridge/@46.05,14.51,17z/data=!3m1!4b1!4m6!3d46.0519!4d14.5104',
      'Dragon Bridge|46.0519|14.5104',
    ],
    ['https://www.google.com/maps/search/?api=1&query=46.05%2C14.51', '46.0500, 14.5100|46.05|14.51'],
    ['https://maps.google.de/?q=Ljubljana+Castle', 'Ljubljana Castle'],
    ['Castle: https://maps.app.goo.gl/AbCd', 'Castle'],
    ['https://maps.apple.com/?ll=46.0489,14.5085&q=Castle', 'Castle|46.0489|14.5085'],
    ['https://www.openstreetmap.org/?mlat=46.05&mlon=14.5#map=17/46.05/14.5', '46.0500, 14.5000|46.05|14.5'],
    ['geo:46.05,14.51?q=46.05,14.51(Bridge)', 'Bridge|46.05|14.51'],
  ])('the link %s', (text, expected) => expect(read(text)).toEqual([expected]))

  it('moves a position of Amap to where it is on the globe', () => {
    const { places } = readPlaceList('https://uri.amap.com/marker?position=104.0656,30.6598&name=%E5%A4%A9%E5%BA%9C')
    expect(places[0]?.name).toBe('天府')
    expect(places[0]?.position?.lng).toBeCloseTo(104.063, 2)
    expect(places[0]?.position?.lng).not.toBe(104.0656)
  })

  it('leaves a position of Amap where the link says that it is not shifted', () => {
    expect(read('https://uri.amap.com/marker?position=104.0656,30.6598&name=Tea&coordinate=wgs84')).toEqual([
      'Tea|30.6598|104.0656',
    ])
  })

  it.each<[string, string, string[]]>([
    [
      'GeoJSON',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', geometry: { type: 'Point', coordinates: [14.5, 46.05] }, properties: { name: 'Castle' } },
          { type: 'Feature', geometry: { type: 'LineString', coordinates: [] }, properties: {} },
          { type: 'Feature', geometry: { type: 'Point', coordinates: [14.6, 146] }, properties: { name: 'Nowhere' } },
        ],
      }),
      ['Castle|46.05|14.5'],
    ],
    [
      'KML',
      '<?xml version="1.0"?><kml><Placemark><name>A &amp; B</name><description><![CDATA[Good <b>food</b>]]></description><Point><coordinates>14.5,46.05,0</coordinates></Point></Placemark><Placemark><name>Line</name></Placemark></kml>',
      ['A & B|46.05|14.5|Good food'],
    ],
    [
      'GPX',
      '<gpx><wpt lat="46.05" lon="14.5"><name>Hut</name></wpt><wpt lat="46.1" lon="14.6"/><wpt lat="1">',
      ['Hut|46.05|14.5', '46.1000, 14.6000|46.1|14.6'],
    ],
    [
      'CSV',
      'Name,Latitude,Longitude,Notes\n"Pop\'s, Place",46.05,14.5,pizza\nJulija,,,',
      ["Pop's, Place|46.05|14.5|pizza", 'Julija'],
    ],
    ['a Chinese table', '名称\t纬度\t经度\n锦里\t30.65\t104.05', ['锦里|30.65|104.05']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected))

  it('says what it could not read, and reads no more than a hundred', () => {
    const paragraph = 'word '.repeat(60)
    expect(readPlaceList(`Castle\n!!\n${paragraph}`)).toMatchObject({
      places: [{ name: 'Castle' }],
      unread: ['!!', paragraph.trim().slice(0, 200)],
    })
    const { places, unread } = readPlaceList(Array.from({ length: 103 }, (_, index) => `Place ${index}`).join('\n'))
    expect([places.length, unread]).toEqual([100, ['Place 100', 'Place 101', 'Place 102']])
  })
})

it('reads saved places of Google with their names, without a position at 0, 0, and notes of several lines', () => {
  const saved = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        geometry: { type: 'Point', coordinates: [11.2558, 43.7678] },
        properties: { google_maps_url: 'https://maps.example/1', location: { name: 'Uffizi', address: 'Piazzale 6' } },
      },
      { geometry: { type: 'Point', coordinates: [0, 0] }, properties: { Title: 'Trattoria Mario', Location: {} } },
    ],
  })
  expect(readPlaceList(saved).places).toMatchObject([
    { name: 'Uffizi', notes: 'Piazzale 6', position: { lat: 43.7678, lng: 11.2558 } },
    { name: 'Trattoria Mario', position: null },
  ])
  const list = 'Title,Note,URL,Tags,Comment\n,,,,\nUffizi,"closed on Mondays,\nbook ahead",https://maps.example/2,,\n'
  expect(readPlaceList(list).places).toEqual([
    { name: 'Uffizi', position: null, notes: 'closed on Mondays, book ahead' },
  ])
})

it('takes a track as a candidate where it begins, and points of a route', () => {
  const gpx = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY e SYSTEM "file:///etc/passwd">]><gpx><trk><name>Ridge walk</name><trkseg><trkpt lat='46.5' lon='7.9'></trkpt><trkpt lat="46.6" lon="8"></trkpt></trkseg></trk><rte><rtept lat="46.1" lon="7.1"><name>&e;Hut</name></rtept></rte></gpx>`
  expect(readPlaceList(gpx).places).toMatchObject([
    { position: { lat: 46.1, lng: 7.1 } },
    { name: 'Ridge walk', position: { lat: 46.5, lng: 7.9 } },
  ])
  expect(JSON.stringify(readPlaceList(gpx))).not.toContain('root:')
})
