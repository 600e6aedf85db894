// The trip page as people use it; the journeys say what should come of it.
import { expect, type Locator, type Page } from '@playwright/test'
import type { Locale } from '#contract/locale.ts'

const paneNames = {
  en: { pages: 'Pages of this trip', Plan: 'Plan', Map: 'Map', Chat: 'Chat' },
  'zh-CN': { pages: '旅行页面', Plan: '行程', Map: '地图', Chat: '对话' },
} as const

export class TripPage {
  readonly page: Page
  private readonly panes: (typeof paneNames)[Locale]
  constructor(page: Page, locale: Locale = 'en') {
    this.page = page
    this.panes = paneNames[locale]
  }

  async open(tripId: string): Promise<void> {
    await this.page.goto(`/trips/${tripId}`)
    await this.day(1).waitFor()
  }

  /** To be called before the page opens its socket: it then hears of what others change. */
  async waitUntilFollowed(): Promise<void> {
    const socket = await this.page.waitForEvent('websocket')
    await socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"started"'))
  }

  /** A day of the plan; null is the pool. */
  day(day: number | null): Locator {
    return this.page.locator(`[data-list="${day === null ? 'pool' : `day-${day}`}"]`)
  }

  /** Titles of a day, in order. */
  titles(day: number | null): Promise<string[]> {
    return this.day(day)
      .getByRole('listitem')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('[data-title]')?.textContent ?? ''))
  }

  /** Everything that the rows of a day say, in order. */
  async rows(day: number | null): Promise<string[]> {
    const texts = await this.day(day).getByRole('listitem').allInnerTexts()
    return texts.map((text) => text.replaceAll(/\s+/g, ' '))
  }

  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: title, exact: true }) })
  }

  async choose(title: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for “${title}”`, exact: true }).click()
    await this.page
      .getByRole('menuitem', { name: entry })
      .or(this.page.getByRole('menuitemcheckbox', { name: entry }))
      .click()
  }

  /** By keyboard; arrows then move it. */
  async pickUp(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Move “${title}”`, exact: true }).focus()
    await this.page.keyboard.press('Space')
    await expect(this.page.getByText(`Picked up “${title}”`)).toBeAttached()
    // The arrows are listened to from a timer that is due by then.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  }

  /** On a phone one pane is seen at a time. */
  async see(pane: 'Plan' | 'Map' | 'Chat'): Promise<void> {
    // The name ends with a count where something waits there.
    const tab = this.page
      .getByRole('navigation', { name: this.panes.pages, exact: true })
      .getByRole('button', { name: new RegExp(`^${this.panes[pane]}`) })
    if ((this.page.viewportSize()?.width ?? 0) >= 768) return
    // A tap on a page that has just loaded may come before its script: it is done again until it counts.
    await expect(async () => {
      await tab.click()
      await expect(tab).toHaveAttribute('aria-current', 'true', { timeout: 500 })
    }).toPass()
  }
}
