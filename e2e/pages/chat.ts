// The chat of a trip as people use it, in either language.
import { expect, type Locator, type Page } from '@playwright/test'
import type { Locale } from '#contract/locale.ts'

const labels = {
  en: { chat: 'Assistant', message: 'Message', send: 'Send', stop: 'Stop', you: 'You', agent: 'Assistant' },
  'zh-CN': { chat: '旅行助手', message: '消息', send: '发送', stop: '停止', you: '你', agent: '旅行助手' },
} as const

export class Chat {
  readonly pane: Locator
  readonly input: Locator
  readonly sendButton: Locator
  readonly stopButton: Locator
  /** What the person said. */
  readonly questions: Locator
  /** What the agent did and said. */
  readonly answers: Locator
  /** What the agent does for its answer. */
  readonly steps: Locator
  /** Stands there once it is known that nothing has been said yet. */
  readonly welcome: Locator

  constructor(page: Page, locale: Locale = 'en') {
    const words = labels[locale]
    const pane = page.getByRole('region', { name: words.chat, exact: true })
    this.pane = pane
    this.input = pane.getByRole('textbox', { name: words.message, exact: true })
    this.sendButton = pane.getByRole('button', { name: words.send, exact: true })
    this.stopButton = pane.getByRole('button', { name: words.stop, exact: true })
    this.questions = pane.getByRole('article', { name: words.you, exact: true })
    this.welcome = pane.getByRole('heading', { level: 3 })
    this.answers = pane.getByRole('article', { name: words.agent, exact: true })
    this.steps = this.answers.getByRole('list').first().getByRole('listitem')
  }

  /** Types and presses Enter. */
  async say(text: string): Promise<void> {
    await this.input.fill(text)
    await this.input.press('Enter')
  }

  /** The proposal of that title, as it stands in the conversation. */
  proposal(title: string): Locator {
    return this.answers.getByRole('article', { name: title })
  }

  /** Shows the changes of every day of a proposal, which are folded in a long one. */
  async openDays(proposal: Locator): Promise<void> {
    await expect(proposal).toBeVisible()
    const folded = proposal.locator('details:not([open]) > summary')
    while ((await folded.count()) > 0) await folded.first().click()
  }

  /** The agent is done when a next message may be sent. */
  async waitForEnd(): Promise<void> {
    await expect(this.sendButton).toBeVisible({ timeout: 90_000 })
  }
}
