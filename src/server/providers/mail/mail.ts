export interface Mail {
  to: string
  subject: string
  text: string
  /** Besides the usual ones, such as `List-Unsubscribe`. */
  headers?: Record<string, string>
}

export interface MailSender {
  /** Resolves when the mail is out of our hands. Throws when it could not be handed over. */
  send(mail: Mail): Promise<void>
  /** Throws where the server that takes the mails is not there; absent where there is none. */
  verify?(): Promise<unknown>
}

/** Mails arrive by themselves; else an administrator passes them on. */
export function hasMailServer(mail: MailSender): boolean {
  return mail.verify !== undefined
}
