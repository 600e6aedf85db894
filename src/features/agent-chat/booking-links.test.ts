import { describe, expect, it } from 'vitest'
import { locales } from '#contract/locale.ts'
import { directionsLink, mapLink } from '../../lib/map-links.ts'
import { bookingLinks } from './booking-links.ts'

const party = { adults: 2, children: 1 }
const stay = {
  type: 'stay' as const,
  name: { zh: '成都尼依格罗酒店', en: 'Niccolo Chengdu' },
  city: { zh: '成都', en: 'Chengdu' },
  country: 'CN',
  checkIn: '2026-12-04',
  checkOut: '2026-12-06',
  rooms: 1,
  ...party,
}
const flight = { type: 'flight' as const, from: 'PEK', to: 'TFU', date: '2026-12-04', ...party }
const train = {
  type: 'train' as const,
  from: { zh: '北京', en: 'Beijing' },
  to: { zh: '成都', en: 'Chengdu' },
  fromCountry: 'CN',
  toCountry: 'CN',
  date: '2026-12-04',
  ...party,
}
const abroad = {
  ...train,
  from: { zh: '巴黎', en: 'Paris' },
  to: { zh: '纽约', en: 'New York' },
  fromCountry: 'FR',
  toCountry: 'GB',
}

const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams)
const sitesOf = (links: { site: string }[]) => links.map(({ site }) => site)

describe('booking sites of the region', () => {
  it('come first', () => {
    expect(sitesOf(bookingLinks(stay, 'zh-CN'))).toEqual(['携程', 'Booking.com'])
    expect(sitesOf(bookingLinks(stay, 'en'))).toEqual(['Booking.com', 'Trip.com'])
    expect(sitesOf(bookingLinks(flight, 'zh-CN'))).toEqual(['携程', 'Google Flights'])
    expect(sitesOf(bookingLinks(flight, 'en'))).toEqual(['Google Flights', 'Trip.com'])
    expect(sitesOf(bookingLinks(train, 'zh-CN'))).toEqual(['12306', '携程'])
    expect(sitesOf(bookingLinks(abroad, 'en'))).toEqual(['Rome2Rio'])
  })

  it('are filled with dates, party and names', () => {
    const [ctrip, booking] = bookingLinks(stay, 'zh-CN').map(({ url }) => queryOf(url))
    expect(ctrip).toMatchObject({ city: '28', checkin: '2026-12-04', checkout: '2026-12-06', keyword: stay.name.zh })
    expect(booking).toMatchObject({ ss: 'Niccolo Chengdu, Chengdu', group_adults: '2', group_children: '1' })
    const elsewhere = { ...stay, city: { zh: '波尔图', en: 'Porto' } }
    expect(queryOf(bookingLinks(elsewhere, 'zh-CN')[0]?.url ?? '')).toMatchObject({
      keyword: '波尔图 成都尼依格罗酒店',
    })
  })

  it('take airports and stations by their codes', () => {
    expect(bookingLinks(flight, 'zh-CN')[0]?.url).toBe(
      'https://flights.ctrip.com/online/list/oneway-pek-tfu?depdate=2026-12-04&cabin=y_s_c_f&adult=2&child=1&infant=0',
    )
    expect(queryOf(bookingLinks(flight, 'en')[0]?.url ?? '').q).toContain('from PEK to TFU on 2026-12-04')
    expect(decodeURIComponent(bookingLinks(train, 'zh-CN')[0]?.url ?? '')).toContain(
      'fs=北京,BJP&ts=成都,CDW&date=2026-12-04',
    )
    expect(bookingLinks(abroad, 'en')[0]?.url).toBe('https://www.rome2rio.com/map/Paris/New-York')
  })

  it('are never injected into by names', () => {
    const hostile = '"><script>&checkin=1999-01-01#/../'
    const names = { zh: hostile, en: hostile }
    for (const locale of locales) {
      for (const search of [
        { ...stay, name: names, city: names },
        { ...train, from: names },
        { ...abroad, to: names },
      ]) {
        for (const { url } of bookingLinks(search, locale)) {
          expect(new URL(url).protocol).toBe('https:')
          expect(url).not.toContain('<')
          expect(new URL(url).searchParams.getAll('checkin').length).toBeLessThan(2)
        }
      }
    }
  })
})

it('opens maps at the place and with the way', () => {
  const from = { name: '武侯祠', lat: 30.6476, lng: 104.044 }
  const to = { name: '锦里', lat: 30.6467, lng: 104.0464 }
  expect(queryOf(mapLink(from, 'zh-CN'))).toEqual({ position: '104.044,30.6476', name: '武侯祠', coordinate: 'wgs84' })
  expect(queryOf(mapLink(from, 'en'))).toEqual({ api: '1', query: '30.6476,104.044' })
  expect(queryOf(directionsLink(from, to, 'transit', 'en'))).toMatchObject({ travelmode: 'transit' })
  expect(queryOf(directionsLink(from, to, 'taxi', 'zh-CN'))).toMatchObject({ mode: 'car', to: '104.0464,30.6467,锦里' })
})
