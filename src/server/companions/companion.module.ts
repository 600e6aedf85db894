import type { Db, Tx } from '../db/client.ts'
import type { EventPublisher } from '../kernel/domain-event.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import { createInviteService } from './invite.service.ts'
import { createMemberService } from './member.service.ts'
import { createSendInviteJob, sendInviteJobName } from './send-invite.job.ts'

export interface CompanionModuleDeps {
  db: Db
  clock: Clock
  events: EventPublisher
  mail: MailSender
  /** The configured public address, for links. */
  publicAddress: string | undefined
  /** Asks for a job if and only if the transaction commits. */
  enqueue(tx: Tx, job: string, payload: object): Promise<void>
}

export function createCompanionModule(deps: CompanionModuleDeps) {
  return {
    services: {
      members: createMemberService(deps),
      invites: createInviteService({ ...deps, post: (tx, invite) => deps.enqueue(tx, sendInviteJobName, invite) }),
    },
    jobs: [createSendInviteJob(deps)],
  }
}
