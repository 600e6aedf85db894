// States of pages that an address alone does not show: dialogs, sheets, empty lists, failures, no network.
import type { Page } from '@playwright/test'
import budgetEn from '../src/i18n/messages/en/budget.json' with { type: 'json' }
import commonEn from '../src/i18n/messages/en/common.json' with { type: 'json' }
import exportsEn from '../src/i18n/messages/en/exports.json' with { type: 'json' }
import importsEn from '../src/i18n/messages/en/imports.json' with { type: 'json' }
import planEn from '../src/i18n/messages/en/plan.json' with { type: 'json' }
import tripEn from '../src/i18n/messages/en/trip.json' with { type: 'json' }
import tripsEn from '../src/i18n/messages/en/trips.json' with { type: 'json' }
import budgetZh from '../src/i18n/messages/zh-CN/budget.json' with { type: 'json' }
import commonZh from '../src/i18n/messages/zh-CN/common.json' with { type: 'json' }
import exportsZh from '../src/i18n/messages/zh-CN/exports.json' with { type: 'json' }
import importsZh from '../src/i18n/messages/zh-CN/imports.json' with { type: 'json' }
import planZh from '../src/i18n/messages/zh-CN/plan.json' with { type: 'json' }
import tripZh from '../src/i18n/messages/zh-CN/trip.json' with { type: 'json' }
import tripsZh from '../src/i18n/messages/zh-CN/trips.json' with { type: 'json' }
import type { SeededScreens } from './screen-seed.ts'

const texts = {
  en: {
    trip: tripEn,
    trips: tripsEn,
    plan: planEn,
    exports: exportsEn,
    imports: importsEn,
    budget: budgetEn,
    common: commonEn,
  },
  'zh-CN': {
    trip: tripZh,
    trips: tripsZh,
    plan: planZh,
    exports: exportsZh,
    imports: importsZh,
    budget: budgetZh,
    common: commonZh,
  },
}
type Texts = (typeof texts)[keyof typeof texts]

export interface ScreenState {
  name: string
  /** `newcomer`: without a trip. */
  as: 'nobody' | 'traveller' | 'newcomer' | 'admin'
  path: (trips: SeededScreens) => string
  /** Before the page is opened. */
  prepare?(page: Page): Promise<unknown>
  /** On the page, once it is quiet. */
  act?(page: Page, texts: Texts): Promise<void>
}

const trip = ({ chengdu }: SeededScreens) => `/trips/${chengdu}`
const fixed = (path: string) => () => path

const fromMenu =
  (entry: (texts: Texts) => string, menu = (texts: Texts) => texts.trip.more) =>
  async (page: Page, all: Texts) => {
    await page.getByRole('button', { name: menu(all), exact: true }).click()
    await page.getByRole('menuitem', { name: entry(all), exact: true }).click()
    await page.getByRole('dialog').waitFor()
  }
const openImport = fromMenu(
  (all) => all.imports.reservations.title,
  (all) => all.plan.moreActions,
)
const opens = (name: (texts: Texts) => string) => async (page: Page, all: Texts) => {
  await page
    .getByRole('button', { name: name(all), exact: true })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}
const next = (page: Page, { common }: Texts) => page.getByRole('button', { name: common.next, exact: true }).click()
/** The draft of the state before would come in while the destination is typed. */
const withoutDraft = (page: Page) =>
  page.addInitScript(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('new-trip:')) localStorage.removeItem(key)
  })
/** With a destination, so many steps on. */
const wizard = (steps: number) => async (page: Page, all: Texts) => {
  await page.getByRole('combobox').first().fill('Chengdu')
  await page.getByRole('option').first().click()
  for (let step = 0; step < steps; step += 1) await next(page, all)
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
  { name: 'trip-add', as: 'traveller', path: trip, act: opens((all) => all.plan.add) },
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
  {
    name: 'login-empty',
    as: 'nobody',
    path: fixed('/login'),
    act: (page) => page.locator('form [type=submit]').click(),
  },
  { name: 'share-open', as: 'nobody', path: ({ shareToken }) => `/share/${shareToken}` },
  { name: 'join-open', as: 'nobody', path: ({ inviteToken }) => `/join?token=${inviteToken}` },
  { name: 'trip-missing', as: 'traveller', path: fixed('/trips/0199a1f0-0000-7000-8000-000000000001') },
  { name: 'trips-offline', as: 'traveller', path: fixed('/trips'), act: (page) => page.context().setOffline(true) },
  { name: 'new-trip-when', as: 'newcomer', path: fixed('/trips/new'), prepare: withoutDraft, act: wizard(1) },
  { name: 'new-trip-how', as: 'newcomer', path: fixed('/trips/new'), prepare: withoutDraft, act: wizard(2) },
  {
    name: 'new-trip-stops',
    as: 'newcomer',
    path: fixed('/trips/new'),
    prepare: withoutDraft,
    async act(page, all) {
      await wizard(0)(page, all)
      await page.getByRole('button', { name: all.trips.stops.add, exact: true }).click()
    },
  },
  {
    name: 'new-trip-listed',
    as: 'newcomer',
    path: fixed('/trips/new'),
    prepare: withoutDraft,
    async act(page, all) {
      await page.getByRole('combobox').first().fill('Rome, Florence, Venice')
      const offer = all.trips.form.makeStops.replace('{count}', '3')
      await page.getByRole('button', { name: offer, exact: true }).waitFor()
    },
  },
  { name: 'trip-import', as: 'traveller', path: trip, act: openImport },
  {
    name: 'trip-import-read',
    as: 'traveller',
    path: trip,
    async act(page, all) {
      await openImport(page, all)
      const { example, read, edit } = all.imports.reservations
      await page.getByRole('dialog').getByRole('textbox').fill(example)
      await page.getByRole('dialog').getByRole('button', { name: read, exact: true }).click()
      await page.getByRole('button', { name: new RegExp(edit.replace('{title}', '')) }).waitFor()
    },
  },
  { name: 'settle-up', as: 'traveller', path: ({ finished }) => `/trips/${finished}/budget?tab=settle` },
  { name: 'expense', as: 'traveller', path: (trips) => `${trip(trips)}/budget`, act: opens((all) => all.budget.add) },
  { name: 'explore-trains', as: 'traveller', path: (trips) => `${trip(trips)}/explore?tab=trains&from=Beijing` },
  { name: 'today-traveling', as: 'traveller', path: ({ kyoto }) => `/trips/${kyoto}/on` },
  { name: 'post-finished', as: 'traveller', path: ({ finished }) => `/trips/${finished}/post` },
  { name: 'chat-finished', as: 'traveller', path: ({ finished }) => `/trips/${finished}#chat` },
  {
    name: 'audit-entry',
    as: 'admin',
    path: fixed('/admin/audit'),
    act: (page) => page.locator('tbody button, li button').first().click(),
  },
  { name: 'developers', as: 'nobody', path: fixed('/developers') },
  { name: 'developers-procedure', as: 'nobody', path: fixed('/developers/trips.create') },
]

export function textsOf(locale: keyof typeof texts): Texts {
  return texts[locale]
}
