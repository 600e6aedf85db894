// A person with a phone and no keyboard: everything is tapped, and large enough for that.
import { expect, type Locator, type Page } from '@playwright/test'

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

  /** Upwards, in pixels, with one finger or with several beside each other. */
  async drag(page: Page, { x, y }: { x: number; y: number }, distance: number, fingers = 1): Promise<void> {
    const session = await page.context().newCDPSession(page)
    const steps = 10
    const touch = (type: 'touchStart' | 'touchMove', step: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: Array.from({ length: fingers }, (_, id) => ({
          id,
          x: x + id * smallestTarget,
          y: y - (distance * step) / steps,
        })),
      })
    await touch('touchStart', 0)
    for (let step = 1; step <= steps; step += 1) await touch('touchMove', step)
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await session.detach()
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
