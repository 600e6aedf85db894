// What a map has drawn, by colour: WebGL leaves nothing else to look at.
import type { Page } from '@playwright/test'

interface Part {
  x: number
  y: number
  width: number
  height: number
}
export type Rgb = readonly [red: number, green: number, blue: number]

/** The colour of a custom property, as the page computes it. */
export async function readColour(page: Page, property: string): Promise<Rgb> {
  return page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.transition = 'none'
    probe.style.color = `var(${name})`
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = getComputedStyle(probe).color
    pen.fillRect(0, 0, 1, 1)
    probe.remove()
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
    return [red, green, blue] as const
  }, property)
}

/** Shares of the map, or of a part of the page, in each of the colours, 0 to 1; the last one is of all others. */
export async function colourShares(page: Page, colours: readonly Rgb[], part?: Part): Promise<number[]> {
  const picture = part
    ? await page.screenshot({ clip: part })
    : await page.locator('canvas.maplibregl-canvas').screenshot()
  return page.evaluate(
    async ({ png, wanted }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.drawImage(image, 0, 0)
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
      const counts = wanted.map(() => 0).concat(0)
      for (let at = 0; at < data.length; at += 4) {
        const isNear = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
          Math.abs((data[at] ?? 0) - red) +
            Math.abs((data[at + 1] ?? 0) - green) +
            Math.abs((data[at + 2] ?? 0) - blue) <
          9
        const index = wanted.findIndex(isNear)
        const slot = index === -1 ? wanted.length : index
        counts[slot] = (counts[slot] ?? 0) + 1
      }
      return counts.map((count) => count / (data.length / 4))
    },
    { png: picture.toString('base64'), wanted: colours.map((colour) => [...colour]) },
  )
}
