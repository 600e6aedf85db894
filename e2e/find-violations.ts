// What axe finds on a page as it stands.
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

/** On the whole page, or in one part of it: axe takes seconds where much is shown. */
export async function findViolations(page: Page, part?: Locator) {
  if (!part) return analyze(axeFor(page))
  await part.evaluate((element) => element.setAttribute('data-scanned', ''))
  const found = await analyze(axeFor(page).include('[data-scanned]'))
  await part.evaluate((element) => element.removeAttribute('data-scanned'))
  return found
}

/** Text and signs without enough contrast. */
export function findFaintText(page: Page) {
  return analyze(axeFor(page).withRules(['color-contrast', 'link-in-text-block']))
}

function axeFor(page: Page): AxeBuilder {
  return (
    new AxeBuilder({ page })
      .exclude('canvas')
      // Our pages have no frames: axe need not put its findings together in a page of its own.
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
  )
}

async function analyze(axe: AxeBuilder) {
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 160)) }))
}
