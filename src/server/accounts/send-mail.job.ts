import { defineJob } from '../jobs/job.ts'
import { type LinkMailRequest, linkMailRequestSchema } from './link-mail-request.ts'

export const sendMailJobName = 'send-mail'

export function createSendMailJob(deliver: (letter: LinkMailRequest) => Promise<void>) {
  return defineJob({ name: sendMailJobName, payload: linkMailRequestSchema, handler: deliver })
}
