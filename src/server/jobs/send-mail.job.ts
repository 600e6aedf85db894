import { type LinkLetter, linkLetterSchema } from '../accounts/link-letter.ts'
import { defineJob } from './job.ts'

export const sendMailJobName = 'send-mail'

export function createSendMailJob(deliver: (letter: LinkLetter) => Promise<void>) {
  return defineJob({ name: sendMailJobName, payload: linkLetterSchema, handler: deliver })
}
