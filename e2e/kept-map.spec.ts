import { createServer } from 'node:http'
import { colourShares, type Rgb, readColour } from './map-pixels.ts'
import { startOwnServer } from './own-server.ts'
import { openMapOn, seeMap } from './pages/island-map.ts'
import { expect, test } from './test.ts'
import { answerJson, listen } from './tile-server.ts'

const magenta: Rgb = [200, 30, 160]
const style = {
  version: 8,
  sources: {},
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': `rgb(${magenta.join(',')})` } }],
}

test('the map of a kept trip is drawn without a network: the outline, or the style that is configured', {
  tag: '@desktop',
}, async ({ browser }) => {
  const styles = createServer((request, answer) => answerJson(request, answer, style))
  const styleUrl = await listen(styles)
  const settingsOf: Record<string, string>[] = [{}, { MAP_STYLE_URL: `${styleUrl}/style.json` }]
  for (const settings of settingsOf) {
    const server = await startOwnServer(settings)
    const context = await browser.newContext({ serviceWorkers: 'allow' })
    const page = await context.newPage()
    try {
      await openMapOn(page, server.url, 'en')
      await page.getByRole('button', { name: 'More actions', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Keep offline', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Keep offline', exact: true }).click()
      await expect(page.getByText(/^Kept offline, [\d.]+ [kM]B$/)).toBeAttached({ timeout: 120_000 })
      await context.setOffline(true)
      // Without what the browser remembers by itself.
      await (await context.newCDPSession(page)).send('Network.clearBrowserCache')
      await page.reload()
      await seeMap(page)
      const [land, water] = [await readColour(page, '--map-land'), await readColour(page, '--map-water')]
      await expect
        .poll(async () => {
          const [onLand = 0, onWater = 0, onStyle = 0] = await colourShares(page, [land, water, magenta])
          return 'MAP_STYLE_URL' in settings ? onStyle > 0.6 : onLand > 0.05 && onWater > 0.2
        })
        .toBe(true)
      await expect(page.getByText('The base map isn’t available right now')).toBeHidden()
    } finally {
      await context.close()
      await server.stop()
    }
  }
  styles.close()
})
