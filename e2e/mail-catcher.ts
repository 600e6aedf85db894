// A mail server of one journey: it takes every mail and shows its links.
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface MailCatcher {
  url: string
  /** Addresses in the mails so far, the newest last. */
  links(): string[]
  close(): void
}

export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    talk(socket, mails)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    links: () => mails.flatMap((mail) => mail.match(/https?:\/\/\S+/g) ?? []),
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** As much of SMTP (RFC 5321) as a client needs that encrypts nothing and waits for each answer. */
function talk(socket: Socket, mails: string[]): void {
  let mail: string | null = null
  let text = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 mail.test')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end)
      text = text.slice(end + 2)
      if (mail !== null && line !== '.') mail += `${line}\r\n`
      else if (mail !== null) {
        mails.push(decode(mail))
        mail = null
        say('250 taken')
      } else if (/^DATA$/i.test(line)) {
        mail = ''
        say('354 go on')
      } else say(/^QUIT$/i.test(line) ? '221 bye' : '250 ok')
    }
  })
}

/** Quoted-printable: long lines are broken, and `=` is written as its number. */
function decode(mail: string): string {
  return mail
    .replaceAll('=\r\n', '')
    .replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
