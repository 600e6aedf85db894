// A thread for one PDF file: what it does to a program that reads it ends with the thread.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withoutRadicals } from './han-radicals.ts'
import { linesOfPage } from './pdf-lines.ts'

const mostPages = 20
const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

async function readText(data: Uint8Array): Promise<string> {
  const task = getDocument({
    data,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    // Chinese tickets name fonts that they do not hold.
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  })
  const file = await task.promise
  const lines: string[] = []
  for (let number = 1; number <= Math.min(file.numPages, mostPages); number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, height: item.height }]
        : [],
    )
    lines.push(...linesOfPage(pieces), '')
  }
  return withoutRadicals(lines.join('\n').trim())
}

parentPort?.postMessage(await readText(workerData))
