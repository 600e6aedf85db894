import { defineJob } from '../jobs/job.ts'
import { type LinkLetter, linkLetterSchema } from './link-letter.ts'

export const sendMailJobName = 'send-mail'

export function createSendMailJob(deliver: (letter: LinkLetter) => Promise<void>) {
  return defineJob({ name: sendMailJobName, payload: linkLetterSchema, handler: deliver })
}
