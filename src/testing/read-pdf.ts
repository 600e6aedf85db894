// What a reader program finds in a PDF file.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface PdfContents {
  /** The text of each page, lines joined by line breaks. */
  pages: string[]
  title: unknown
  language: string | null
  isTagged: boolean
  bookmarks: string[]
  /** Addresses outside of the file, and names of places in it. */
  links: string[]
  /** Of the first page, by their role in the structure. */
  roles: string[]
}

export async function readPdf(data: Uint8Array): Promise<PdfContents> {
  const task = getDocument({ data: Uint8Array.from(data), verbosity: 0 })
  const file = await task.promise
  const { info } = await file.getMetadata()
  const pages: string[] = []
  const links: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    for (const { url, dest } of await page.getAnnotations()) links.push(String(url ?? dest))
  }
  const tree = await (await file.getPage(1)).getStructTree()
  const marked = await file.getMarkInfo()
  const outline = await file.getOutline()
  const contents = {
    pages,
    title: 'Title' in info ? info.Title : null,
    language: 'Language' in info && typeof info.Language === 'string' ? info.Language : null,
    isTagged: marked?.Marked === true,
    bookmarks: (outline ?? []).map(({ title }) => title),
    links,
    roles: rolesIn(tree),
  }
  await task.destroy()
  return contents
}

function rolesIn(node: object | null): string[] {
  const role = node && 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const children: unknown[] = node && 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...new Set([...role, ...children.flatMap((child) => rolesIn(Object(child)))])]
}
