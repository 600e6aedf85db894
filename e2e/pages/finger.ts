// A person with a phone and no keyboard: everything is tapped, and large enough for that.
import { expect, type Locator } from '@playwright/test'

/** Side of the smallest target, in CSS pixels. */
const smallestTarget = 44

export class Finger {
  async tap(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    await target.scrollIntoViewIfNeeded()
    expect.soft(await this.faultOf(target), String(target)).toBe('')
    await target.tap()
  }

  /** What is on the screen of the phone types into the field that was tapped. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tap(target)
    await expect(target).toBeFocused()
    await target.fill(text)
  }

  /** Empty where it is large enough. A box to tick is as large as its label, a title that stands for its row as the layer that it spreads over it. */
  private faultOf(target: Locator): Promise<string> {
    return target.evaluate((element, smallest) => {
      const label =
        element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) ? element.labels?.[0] : null
      const box = (label ?? element).getBoundingClientRect()
      const layer = getComputedStyle(element, '::after')
      const sides = [
        [box.width, layer.width],
        [box.height, layer.height],
      ] as const
      // Lines are drawn on whole pixels, boxes may end between them.
      const [width, height] = sides.map(([own, spread]) => Math.round(Math.max(own, Number.parseFloat(spread) || 0)))
      const isLarge = Math.min(width ?? 0, height ?? 0) >= smallest
      return isLarge ? '' : `${width} × ${height} px`
    }, smallestTarget)
  }
}
