// A person without a mouse: everything is reached with Tab, and the place of the focus can be seen at every step.
import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page has between two things that belong together. */
const mostStops = 160

export class Keyboard {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Tabs on until the focus is there. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    const element = await target.elementHandle()
    const passed: string[] = []
    for (let step = 0; step < mostStops; step += 1) {
      const focus = await this.page.evaluate(describeFocus, element)
      // After the last stop the browser has a turn, and begins with the first again.
      const isTurn = focus.isLost && !passed.includes('BODY')
      if (step > 0 && !isTurn) expect(focus.fault, `after ${passed.slice(-3).join(' → ')}`).toBe('')
      if (focus.isThere) return
      passed.push(focus.name)
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${target}, only to ${passed.join(' → ')}`)
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press(key)
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target)
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(text)
  }

  /** What closes or goes hands the focus to something that stays. */
  async expectFocusKept(): Promise<void> {
    await expect.poll(async () => (await this.page.evaluate(describeFocus, null)).isLost).toBe(false)
  }
}

/** In the page. */
function describeFocus(target: Element | null) {
  const focused = document.activeElement ?? document.body
  const name =
    `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 30) ?? ''}`.trim()
  const isLost = focused === document.body
  // A radio is marked at the label that draws it, the field of the chat at its frame, a line between two parts by a thicker one.
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : []
  const frame = focused.closest('.focus-within\\:ring-2')
  const isRinged = [focused, ...labels, ...(frame ? [frame] : [])].some((each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  })
  const isLine = focused.getAttribute('role') === 'separator' && focused.matches(':focus-visible')
  const isMarked = isRinged || (isLine && getComputedStyle(focused, '::after').content !== 'none')
  const box = (labels[0] ?? focused).getBoundingClientRect()
  const isInSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  let fault = ''
  if (isLost) fault = 'the focus is lost'
  else if (!isMarked) fault = `${name} is not marked`
  else if (!isInSight) fault = `${name} is out of sight`
  return { isLost, isThere: focused === target, name: isLost ? 'BODY' : name, fault }
}
