// What axe finds on a page as it stands.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export async function findViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .exclude('canvas')
    // Our pages have no frames: axe need not put its findings together in a page of its own.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 160)) }))
}
