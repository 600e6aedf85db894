/** The text of a file: UTF-8, else the character set of Chinese mails. null for what is no text. */
export async function readTextFile(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer()
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
  return text === null || text.includes('\u0000') ? null : text
}

function decode(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
