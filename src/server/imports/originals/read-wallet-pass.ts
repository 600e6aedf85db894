// A wallet pass (.pkpass): an archive of which only `pass.json` is unpacked. Its signature is not checked: what it says is
// compared by a person, as every import is.
import { type UnzipFileInfo, unzip } from 'fflate'
import { AppError } from '../../kernel/app-error.ts'

const mostEntries = 500
/** Data of real passes has a few kilobytes. */
const mostBytes = 512 * 1024

/** The JSON of the pass. @throws AppError FILE_TYPE_REFUSED for anything else, and for data that is too large once unpacked. */
export async function readWalletPass(bytes: Uint8Array): Promise<string> {
  let entries = 0
  const isData = ({ name, originalSize }: UnzipFileInfo) => {
    entries++
    return name === 'pass.json' && originalSize <= mostBytes && entries <= mostEntries
  }
  // What unpacks to more than it says is cut off at that: then it is no JSON.
  const files = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    unzip(bytes, { filter: isData }, (error, unzipped) => (error ? reject(refused(error)) : resolve(unzipped)))
  })
  const data = files['pass.json']
  if (!data || entries > mostEntries) throw refused()
  const text = decode(data)
  if (!/^\uFEFF?\s*\{/.test(text)) throw refused()
  return text.replace(/^\uFEFF/, '')
}

function decode(data: Uint8Array): string {
  try {
    return new TextDecoder(data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(data)
  } catch (cause) {
    throw refused(cause)
  }
}

function refused(cause?: unknown): AppError {
  return new AppError('FILE_TYPE_REFUSED', { details: { reason: 'broken_pass' }, cause })
}
