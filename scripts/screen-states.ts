// States of pages that an address alone does not show: dialogs, sheets, empty lists, failures, no network.
import type { Page } from '@playwright/test'
import type { SeededTrips } from '../e2e/page-list.ts'
import exportsEn from '../src/i18n/messages/en/exports.json' with { type: 'json' }
import planEn from '../src/i18n/messages/en/plan.json' with { type: 'json' }
import tripEn from '../src/i18n/messages/en/trip.json' with { type: 'json' }
import exportsZh from '../src/i18n/messages/zh-CN/exports.json' with { type: 'json' }
import planZh from '../src/i18n/messages/zh-CN/plan.json' with { type: 'json' }
import tripZh from '../src/i18n/messages/zh-CN/trip.json' with { type: 'json' }

const texts = {
  en: { trip: tripEn, plan: planEn, exports: exportsEn },
  'zh-CN': { trip: tripZh, plan: planZh, exports: exportsZh },
}
type Texts = (typeof texts)[keyof typeof texts]

export interface ScreenState {
  name: string
  /** `newcomer`: without a trip. */
  as: 'nobody' | 'traveller' | 'newcomer'
  path: (trips: SeededTrips) => string
  /** Before the page is opened. */
  prepare?(page: Page): Promise<unknown>
  /** On the page, once it is quiet. */
  act?(page: Page, texts: Texts): Promise<void>
}

const trip = ({ chengdu }: SeededTrips) => `/trips/${chengdu}`
const fixed = (path: string) => () => path

const fromMenu = (entry: (texts: Texts) => string) => async (page: Page, all: Texts) => {
  await page.getByRole('button', { name: all.trip.more, exact: true }).click()
  await page.getByRole('menuitem', { name: entry(all), exact: true }).click()
  await page.getByRole('dialog').waitFor()
}
const failing = (procedure: string) => (page: Page) =>
  page.route(new RegExp(`/api/trpc/[^?]*${procedure.replaceAll('.', '\\.')}`), (route) => route.abort())

export const screenStates: readonly ScreenState[] = [
  { name: 'trips-empty', as: 'newcomer', path: fixed('/trips') },
  { name: 'notes-empty', as: 'newcomer', path: fixed('/knowledge') },
  { name: 'trips-error', as: 'traveller', path: fixed('/trips'), prepare: failing('trips.list') },
  { name: 'trip-error', as: 'traveller', path: trip, prepare: failing('trips.get') },
  { name: 'trip-settings', as: 'traveller', path: trip, act: fromMenu((all) => all.trip.settings) },
  { name: 'trip-stops', as: 'traveller', path: trip, act: fromMenu((all) => all.trip.stops) },
  { name: 'trip-history', as: 'traveller', path: trip, act: fromMenu((all) => all.trip.history) },
  { name: 'trip-export', as: 'traveller', path: trip, act: fromMenu((all) => all.exports.action) },
  {
    name: 'trip-add',
    as: 'traveller',
    path: trip,
    async act(page, { plan }) {
      await page.getByRole('button', { name: plan.add, exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'palette',
    as: 'traveller',
    path: trip,
    async act(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'trip-offline',
    as: 'traveller',
    path: trip,
    act: (page) => page.context().setOffline(true),
  },
  { name: 'developers', as: 'nobody', path: fixed('/developers') },
  { name: 'developers-procedure', as: 'nobody', path: fixed('/developers/trips.create') },
]

export function textsOf(locale: keyof typeof texts): Texts {
  return texts[locale]
}
