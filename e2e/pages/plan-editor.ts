// One of several people who edit a plan at the same time, in a browser of their own. Everything they write bears their number.
import { expect, type Locator, type Page } from '@playwright/test'
import { moneySchema } from '#contract/money.ts'
import { decimalText } from '#contract/money-arithmetic.ts'
import { seededRandom } from '../../src/server/providers/sample/seeded-random.ts'
import { TripPage } from './trip-page.ts'

export const places = ['Museum', 'Temple', 'Park', 'Market', 'Tower', 'Garden']
export const days = [1, 2, 3]

export const writtenFields = ['title', 'notes', 'start', 'place', 'cost'] as const
type WrittenField = (typeof writtenFields)[number]
const labels: Record<WrittenField, string> = {
  title: 'Title',
  notes: 'Notes',
  start: 'Start',
  place: 'Place',
  cost: 'Cost',
}

/** What somebody wrote and the page took as saved. */
export interface Written {
  field: WrittenField
  text: string
  /** What the form said of the field before, and everything that was shown of conflicts; null: a new item. */
  saw: string | null
}

/** A field of an item in the history, as it is typed; '' = none. */
export function textOf(values: Record<string, unknown> | null, field: WrittenField): string {
  const value = values?.[field]
  if (field === 'cost') return value ? decimalText(moneySchema.parse(value)) : ''
  if (field === 'place') return typeof value === 'object' && value ? String(Reflect.get(value, 'name')) : ''
  return typeof value === 'string' ? value : ''
}

/** Somebody may remove it at this moment: then there is nothing to do any more. */
const goneMs = 5000

export class PlanEditor {
  readonly page: Page
  readonly trip: TripPage
  readonly userId: string
  readonly written: Written[] = []
  private readonly number: number
  constructor(page: Page, userId: string, number: number) {
    this.page = page
    this.trip = new TripPage(page)
    this.userId = userId
    this.number = number
  }

  /** Whether a text of that field comes from this person. */
  wrote(field: WrittenField, text: string): boolean {
    if (field === 'start') return text[3] === String(this.number)
    return text.endsWith(field === 'cost' ? `.0${this.number}` : `by ${this.number}`)
  }

  /** What this person does next, by the plan as their page shows it. */
  async editOnce(round: number): Promise<void> {
    const draw = (what: string) => seededRandom(`${what} ${this.number} ${round}`)
    const place = places[Math.floor(draw('place') * places.length)] ?? ''
    const kind = draw('kind')
    const day = days[round % days.length] ?? 1
    if (kind < 0.15 && round > 0) return this.undo()
    if ((await this.titleOf(place).count()) === 0) return this.add(place, day, round)
    if (kind < 0.25) return this.choose(place, this.page.getByRole('menuitem', { name: 'Remove', exact: true }))
    const otherDays = this.page.getByRole('menuitemcheckbox', { name: /^Day/, disabled: false })
    if (kind < 0.4) return this.choose(place, otherDays.nth(round % (days.length - 1)))
    const field = writtenFields[Math.floor(draw('field') * writtenFields.length)] ?? 'title'
    const side = draw('side') < 0.5 ? 'Yours' : 'Theirs'
    await this.rewrite(place, { field, text: this.textFor(field, place, round), side, isBooked: draw('status') < 0.5 })
  }

  private textFor(field: WrittenField, place: string, round: number): string {
    if (field === 'start') return `${String(6 + (round % 16)).padStart(2, '0')}:${this.number}${round % 10}`
    return field === 'cost' ? `${round + 1}.0${this.number}` : `${place} ${round} by ${this.number}`
  }

  private titleOf(place: string): Locator {
    return this.page.locator('[data-title]').filter({ hasText: new RegExp(`^${place}`) })
  }

  private async undo(): Promise<void> {
    const answered = this.page.waitForResponse(/undo\.last/)
    await this.page.locator('body').press('Control+z')
    await answered
  }

  private async choose(place: string, choice: Locator): Promise<void> {
    const row = this.page.getByRole('listitem').filter({ has: this.titleOf(place) })
    try {
      await row.getByRole('button', { name: /^Actions for/ }).click({ timeout: goneMs })
      await choice.click({ timeout: goneMs })
    } catch {
      // It was removed.
      await this.page.keyboard.press('Escape')
    }
  }

  private async add(place: string, day: number, round: number): Promise<void> {
    const text = this.textFor('title', place, round)
    await this.page.getByRole('button', { name: `Add to day ${day}`, exact: true }).click()
    const sheet = this.page.getByRole('dialog')
    await sheet.getByRole('combobox', { name: 'Add a place, a flight, a note…', exact: true }).fill(text)
    await sheet.getByRole('option', { name: `Add “${text}” as text` }).click()
    await sheet.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(sheet).toBeHidden()
    this.written.push({ field: 'title', text, saw: null })
  }

  private async rewrite(place: string, { field, text, side, isBooked }: Rewriting): Promise<void> {
    const isOpen = await this.titleOf(place)
      .click({ timeout: goneMs })
      .then(
        () => true,
        () => false,
      )
    if (!isOpen) return
    const sheet = this.page.getByRole('dialog')
    const input = sheet.getByLabel(labels[field], { exact: true })
    // Without a position a place would go to the notes.
    if (field === 'place' && (await input.inputValue()) === '') {
      await sheet.getByRole('button', { name: 'Cancel', exact: true }).click()
      return
    }
    await sheet.getByRole('radio', { name: isBooked ? 'Booked' : 'To book', exact: true }).check()
    const saw = [await input.inputValue()]
    // Last: suggestions of places lie over what is below.
    await input.fill(text)
    if (await this.save(sheet, side, saw)) this.written.push({ field, text, saw: saw.join('\n') })
  }

  /** Whether what this person wrote was kept; what conflicts show is added to `saw`. */
  private async save(sheet: Locator, side: Rewriting['side'], saw: string[]): Promise<boolean> {
    const isShown = (sentence: string) => sheet.getByText(sentence).isVisible()
    // Once there is a conflict, the form's own button is gone.
    const submit = sheet.locator('[type=submit]')
    let isKept = true
    await expect(async () => {
      if (await isShown('This item was removed while you were editing.')) {
        isKept = false
        await sheet.getByRole('button', { name: 'Cancel', exact: true }).click({ timeout: goneMs })
      } else if (await isShown('This item changed while you were editing')) {
        isKept = side === 'Yours'
        saw.push((await sheet.textContent()) ?? '')
        for (const choice of await sheet.getByRole('radio', { name: new RegExp(`${side}$`) }).all())
          await choice.check({ timeout: goneMs })
        await sheet.getByRole('button', { name: 'Save', exact: true }).click({ timeout: goneMs })
      } else if (await submit.isVisible()) {
        await submit.click({ timeout: goneMs })
      }
      await expect(sheet).toBeHidden({ timeout: 2000 })
    }).toPass()
    return isKept
  }
}

interface Rewriting {
  field: WrittenField
  text: string
  /** What is kept where somebody else has written there meanwhile. */
  side: 'Yours' | 'Theirs'
  isBooked: boolean
}
