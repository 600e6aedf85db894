import { zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createCallerAs, createTrip, createUser } from '../../../testing/factories.ts'
import { failureOf } from '../../../testing/failure.ts'
import { useTestContainer } from '../../../testing/test-container.ts'
import type { Actor } from '../../kernel/actor.ts'
import { createPdfReader } from './pdf-reader.ts'

const opened = useTestContainer()
let owner: Actor
let caller: Caller
let tripId: string

beforeAll(async () => {
  owner = await createUser(opened.container)
  caller = createCallerAs(opened.container, owner)
  tripId = (await createTrip(opened.container, owner)).id
})

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function parseFile(name: string, bytes: Uint8Array) {
  const file = await opened.container.services.fileBytes.upload(owner, { tripId, name }, once(bytes))
  return caller.imports.parse({ tripId, fileId: file.id })
}

async function pdfOf(rows: readonly (readonly string[])[], password?: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...(password ? { userPassword: password } : {}) })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => document.on('end', resolve))
  for (const [line, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      document.text(cell, 60 + column * 150, 60 + line * 22, { lineBreak: false })
  document.end()
  await done
  return Buffer.concat(chunks)
}

const pass = {
  formatVersion: 1,
  organizationName: 'Nordrail',
  description: 'Train ticket',
  relevantDate: '2027-05-08T09:14+02:00',
  boardingPass: {
    transitType: 'PKTransitTypeTrain',
    primaryFields: [
      { key: 'from', label: '09:14', value: 'Hamburg Hbf' },
      { key: 'to', label: '11:02', value: 'Berlin Hbf' },
    ],
    secondaryFields: [{ key: 'train', label: 'Train', value: 'ICE 707' }],
    backFields: [{ key: 'ref', label: 'Order number', value: 'NR7Q2KX' }],
  },
}
const packed = (data: unknown, others: Record<string, Uint8Array> = {}) =>
  zipSync({ ...others, 'pass.json': Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)) })

/** A mail with files, as programs of mail send it. */
function mailOf(words: string, files: readonly { name: string; type: string; bytes: Uint8Array }[]): Uint8Array {
  const parts = files.map(
    ({ name, type, bytes }) =>
      `--cut\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
        Buffer.from(bytes)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n')}\r\n`,
  )
  return Buffer.from(
    `From: Nordrail <tickets@nordrail.example>\r\nTo: lin@example.net\r\nSubject: Your booking is confirmed\r\nDate: Fri, 20 Nov 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n${parts.join('')}--cut--\r\n`,
  )
}

describe('mails with tickets', () => {
  const words =
    'Your booking is confirmed.\r\nTrain: ICE 707\r\nDate: 8 May 2027\r\nHamburg Hbf 09:14 - Berlin Hbf 11:02'

  it('reads what mail and tickets say of one booking as one, and points into both', async () => {
    const pdf = await pdfOf([
      ['Ticket'],
      ['ICE 707', '8 May 2027'],
      ['Hamburg Hbf 09:14 - Berlin Hbf 11:02'],
      ['Order number: NR7Q2KX'],
      ['Passengers: 2 adults'],
    ])
    const mail = mailOf(words, [
      { name: 'ticket.pdf', type: 'application/pdf', bytes: pdf },
      { name: 'pass.pkpass', type: 'application/vnd.apple.pkpass', bytes: packed(pass) },
    ])
    const { text, reservations } = await parseFile('tickets.eml', mail)
    expect(reservations).toHaveLength(1)
    expect(reservations[0]).toMatchObject({
      type: 'train',
      departLocal: '2027-05-08T09:14',
      code: 'NR7Q2KX',
      people: 2,
    })
    const { code } = reservations[0]?.evidence ?? {}
    expect(code && text.slice(code.start, code.end)).toBe('NR7Q2KX')
    expect(text).toContain('ticket.pdf')
  })

  it('names a ticket that cannot be read, and keeps what the mail says', async () => {
    const broken = { name: 'broken.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 nothing') }
    const { reservations, unread } = await parseFile('broken.eml', mailOf(words, [broken]))
    expect(reservations).toHaveLength(1)
    expect(unread).toContain('broken.pdf')
  })
})

describe('reading bookings from files of a trip', () => {
  it('reads the table of a PDF ticket, column by column', async () => {
    const { reservations, text } = await parseFile(
      'Ticket.pdf',
      await pdfOf([
        ['Your e-ticket is confirmed'],
        ['Record locator', 'J4NXTZ'],
        ['Flight', 'From', 'To'],
        ['SQ 833', 'Shanghai (PVG)', 'Singapore (SIN)'],
        ['12 Aug 2027', '16:40', '22:15'],
      ]),
    )
    expect(reservations).toMatchObject([
      { type: 'flight', number: 'SQ833', from: 'PVG', to: 'SIN', departLocal: '2027-08-12T16:40', code: 'J4NXTZ' },
    ])
    const at = reservations[0]?.evidence.number
    expect(text.slice(at?.start, at?.end)).toBe('SQ 833')
  })

  it('reads a wallet pass', async () => {
    const { reservations } = await parseFile('Train.pkpass', packed(pass, { 'icon.png': new Uint8Array(5000) }))
    expect(reservations).toMatchObject([
      { type: 'train', number: 'ICE 707', from: 'Hamburg Hbf', to: 'Berlin Hbf', departLocal: '2027-05-08T09:14' },
    ])
  })

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a pass that unpacks to megabytes', 'a.pkpass', () => packed(`{"a":"${' '.repeat(3_000_000)}"}`)],
    ['an archive without a pass', 'a.pkpass', () => zipSync({ 'other.json': Buffer.from('{}') })],
    ['a pass that is no data', 'a.pkpass', () => packed('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')],
    ['an archive that was cut', 'a.pkpass', () => packed(pass).subarray(0, 60)],
    [
      'an archive of hundreds of entries',
      'a.pkpass',
      () => packed(pass, Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`${n}.png`, new Uint8Array(1)]))),
    ],
    ['a PDF that is none', 'a.pdf', () => Buffer.from('%PDF-1.7\n<script>alert(1)</script>')],
    ['a PDF locked by a password', 'a.pdf', () => pdfOf([['Flight SQ 833']], 'secret')],
    ['a PDF of nothing but a page', 'a.pdf', () => pdfOf([])],
    ['a picture', 'a.gif', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;')],
  ])('refuses %s', async (_, name, bytes) => {
    expect(await failureOf(parseFile(name, await bytes()))).toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  })

  it('ends a file that takes too long', async () => {
    const read = createPdfReader({ fileMs: 1 })
    await expect(read(await pdfOf([['Flight']]))).rejects.toMatchObject({ details: { reason: 'too_much_work' } })
  })

  it('is for those who may read the file, with a token for files', async () => {
    const file = await opened.container.services.fileBytes.upload(
      owner,
      { tripId, name: 'a.pkpass' },
      once(packed(pass)),
    )
    const stranger = createCallerAs(opened.container, await createUser(opened.container))
    expect(await failureOf(stranger.imports.parse({ fileId: file.id }))).toMatchObject({ code: 'NOT_FOUND' })
    const withToken: Actor = { ...owner, apiToken: { id: file.id, scopes: ['trips:read'] } }
    const { reservationImport } = opened.container.services
    expect(await failureOf(reservationImport.parse(withToken, { fileId: file.id }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
