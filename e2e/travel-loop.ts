// One round from a trip to the next, by the person whose browser it is.
import type { Page } from '@playwright/test'
import type { Locale } from '#contract/locale.ts'
import { visits, words } from './loop-script.ts'
import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect } from './test.ts'
import { newTraveller, type Traveller } from './travellers.ts'

type Api = Traveller['api']

export class TravelLoop {
  private readonly page: Page
  private readonly locale: Locale
  private readonly traveller: Traveller
  private readonly chat: Chat
  private readonly trip: TripPage

  constructor(page: Page, locale: Locale, traveller: Traveller) {
    this.page = page
    this.locale = locale
    this.traveller = traveller
    this.chat = new Chat(page, locale)
    this.trip = new TripPage(page, locale)
  }

  private get words() {
    return words[this.locale]
  }

  private click(name: string) {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  private async ask(text: string): Promise<void> {
    const answered = await this.chat.answers.count()
    await this.chat.say(text)
    await expect(this.chat.answers).toHaveCount(answered + 1)
    await this.chat.waitForEnd()
  }

  private async acceptAll(): Promise<void> {
    const answer = this.chat.answers.last()
    await answer.getByRole('button', { name: this.words.acceptAll, exact: true }).click()
    await expect(answer.getByText(this.words.accepted, { exact: true }).first()).toBeVisible()
  }

  /** A trip of today with two museums; on the whole way it is planned and replanned in the chat. */
  async travel(isWhole: boolean): Promise<string> {
    const { api } = this.traveller
    const startDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
    const { destination, plan, closed, start, toOn, habit } = this.words
    const { id: tripId } = await api.trips.create.mutate({ destination, startDate, durationDays: 1 })
    for (const visit of visits(this.locale)) await api.itinerary.add.mutate({ tripId, ...visit })
    if (!isWhole) {
      await api.trips.advanceStage.mutate({ tripId, to: 'on' })
      await api.agent.chat.mutate({ tripId, text: habit })
      await this.page.goto(`/trips/${tripId}`)
      return tripId
    }
    await this.page.goto(`/trips/${tripId}`)
    await this.trip.see('Chat')
    await this.ask(plan)
    await this.acceptAll()
    await this.click(start)
    await this.click(toOn)
    await this.ask(closed)
    await this.acceptAll()
    const [, museum] = visits(this.locale)
    await expect
      .poll(
        async () => (await api.trips.get.query({ tripId })).itinerary.find(({ title }) => title === museum?.title)?.day,
      )
      .toBeNull()
    await this.ask(habit)
    return tripId
  }

  /** Ends the trip, marks and rates it, and keeps one taste of those that the ratings show. */
  async lookBack(tripId: string): Promise<void> {
    const { end, toPost, looksBack, markRest, highlights, rate, fiveStars, taste, moreMuseums } = this.words
    await this.click(end)
    await this.click(toPost)
    await this.page.getByRole('link', { name: looksBack, exact: true }).first().click()
    await expect(this.page).toHaveURL(new RegExp(`/trips/${tripId}/post$`))
    await this.click(markRest)
    await expect(this.page.getByRole('button', { name: markRest, exact: true })).toHaveCount(0)
    const { itinerary } = await this.traveller.api.trips.get.query({ tripId })
    // On the whole way one was closed and waits unscheduled, and the plan has brought others.
    for (const { title } of itinerary.filter(({ day, title }) => day !== null && /Museum|博物馆/.test(title))) {
      const stars = this.page.getByRole('radiogroup', { name: rate(title), exact: true })
      const five = stars.getByRole('radio', { name: fiveStars, exact: true })
      await five.click()
      await expect(five).toBeChecked()
      const best = this.page.getByRole('region', { name: highlights, exact: true })
      await expect(best.getByText(title, { exact: true })).toBeVisible()
    }
    const offers = this.page.getByRole('region', { name: taste, exact: true })
    await expect(offers.getByRole('checkbox', { name: moreMuseums })).toBeChecked()
    const others = offers.locator('label').filter({ hasNotText: moreMuseums }).getByRole('checkbox')
    for (const box of await others.all()) await box.uncheck()
    await this.click(this.words.remember)
    await expect(this.page.getByText(this.words.remembered, { exact: true })).toBeVisible()
  }

  /** Starts a suggested trip and plans it; what is remembered is named. */
  async planNext(tripId: string, remembered: readonly string[]): Promise<string> {
    await this.page.getByRole('button', { name: this.words.startNext }).first().click()
    await expect(this.page).not.toHaveURL(new RegExp(tripId))
    await expect(this.page).toHaveURL(/\/trips\/[\w-]+$/)
    await this.trip.see('Chat')
    await this.ask(this.words.plan)
    const named = this.chat.answers.last().getByText(this.words.because, { exact: true }).locator('..')
    for (const text of remembered) await expect(named.getByRole('link', { name: text, exact: true })).toBeVisible()
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? ''
  }
}

/** What somebody is offered first for the trip that is suggested after `pastTripId`. */
export async function firstPlan(api: Api, from: Traveller, pastTripId: string, locale: Locale): Promise<string[]> {
  const { nextTrips } = await from.api.trips.report.query({ tripId: pastTripId })
  const [next] = nextTrips
  if (!next) throw new Error('a trip is suggested')
  const { destination, durationDays, party, pace, origin } = next
  const { id: tripId } = await api.trips.create.mutate({ destination, durationDays, party, pace, origin })
  await api.agent.chat.mutate({ tripId, text: words[locale].plan })
  return offeredItems(api, tripId)
}

/** Of the newest proposal of a trip: day, time and title. */
export async function offeredItems(api: Api, tripId: string): Promise<string[]> {
  const [proposal] = (await api.proposals.list.query({ tripId })).items
  return (proposal?.changes ?? []).flatMap((change) =>
    change.type === 'item.add' ? [[change.item.day, change.item.start, change.item.title].join(' ')] : [],
  )
}

/** Accounts that know nothing, and one of the things that the traveler has taught each. */
export async function freshAccounts(url: string, locale: Locale) {
  const [fresh, likesMuseums, sleepsLong] = await Promise.all([1, 2, 3].map(() => newTraveller(url, locale)))
  if (!fresh || !likesMuseums || !sleepsLong) throw new Error('three accounts')
  await likesMuseums.api.tags.upsert.mutate({ tag: 'museum', weight: 0.75 })
  await sleepsLong.api.memory.add.mutate({ text: words[locale].habit, kind: 'preference' })
  return { fresh, taught: [likesMuseums, sleepsLong] }
}
