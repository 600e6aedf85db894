// What a stored file says, as a text that the readers of reservations take: mails, calendars and pages as they stand, the
// lines of a PDF, the data of a wallet pass.
import { AppError } from '../../kernel/app-error.ts'
import { readWalletPass } from './read-wallet-pass.ts'

/** A confirmation is small; a file beyond this is something else. */
const mostBytes = 12 * 1024 * 1024
const longestText = 400_000
const texts = new Set(['message/rfc822', 'text/calendar', 'text/plain', 'application/json'])

/** @throws AppError FILE_TOO_LARGE, FILE_TYPE_REFUSED where nothing in it can be read. */
export async function readOriginal(
  mediaType: string,
  source: AsyncIterable<Uint8Array>,
  readPdf: (bytes: Uint8Array) => Promise<string>,
): Promise<string> {
  const isText = texts.has(mediaType)
  if (!isText && mediaType !== 'application/pdf' && mediaType !== 'application/vnd.apple.pkpass')
    throw new AppError('FILE_TYPE_REFUSED', { details: { reason: 'not_a_booking' } })
  const bytes = await gather(source)
  const text = isText
    ? decode(bytes)
    : mediaType === 'application/pdf'
      ? await readPdf(bytes)
      : await readWalletPass(bytes)
  if (text.trim() === '') throw new AppError('FILE_TYPE_REFUSED', { details: { reason: 'no_text' } })
  // Tickets inside a mail are read too, and stand behind its words.
  return mediaType === 'message/rfc822' ? text : text.slice(0, longestText)
}

async function gather(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > mostBytes) throw new AppError('FILE_TOO_LARGE')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** UTF-8, else the character set of Chinese mails. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
