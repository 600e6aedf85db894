import type postgres from 'postgres'
import type { Db, Tx } from '../db/client.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { MailSender } from '../providers/mail/mail.ts'
import { createAccountService } from './account.service.ts'
import { createApiTokenService } from './api-token.service.ts'
import { createCredentialService } from './credential.service.ts'
import { createIdentityService } from './identity.service.ts'
import { createLinkService } from './link.service.ts'
import type { LinkMailRequest } from './link-mail-request.ts'
import { createProviderSignInService } from './provider-sign-in.service.ts'
import { createRegistrationService } from './registration.service.ts'
import { createSendMailJob, sendMailJobName } from './send-mail.job.ts'
import { createSessionService } from './session.service.ts'

export interface AccountModuleDeps {
  db: Db
  sql: postgres.Sql
  clock: Clock
  metrics: Pick<Metrics, 'cacheLookups'>
  mail: MailSender
  /** Signs sessions and access tokens. */
  authSecret: string
  /** The configured public address, for links in mails. */
  publicAddress: string | undefined
  /** Asks for a job if and only if the transaction commits. */
  enqueue(tx: Tx, job: string, payload: object): Promise<void>
  /** The trips that an account owns are removed with it. */
  removeTripsOf(tx: Tx, actor: Actor): Promise<void>
}

export function createAccountModule(deps: AccountModuleDeps) {
  const { enqueue } = deps
  const sessions = createSessionService(deps)
  const apiTokens = createApiTokenService(deps)
  const links = createLinkService(deps)
  const registrations = createRegistrationService(deps)
  const { confirmsAddresses } = registrations
  const post = (tx: Tx, letter: LinkMailRequest) => enqueue(tx, sendMailJobName, letter)
  const deliver = (letter: LinkMailRequest) =>
    letter.purpose === 'register' ? registrations.deliver(letter) : links.deliver(letter)
  return {
    links,
    confirmsAddresses,
    services: {
      accounts: createAccountService({ ...deps, sessions, registrations, confirmsAddresses, post }),
      apiTokens,
      credentials: createCredentialService({
        ...deps,
        sessions,
        links,
        apiTokens,
        confirmsAddresses,
        post,
      }),
      identity: createIdentityService({ ...deps, sessions, apiTokens }),
      providerSignIn: createProviderSignInService({ ...deps, sessions }),
      sessions,
    },
    jobs: [createSendMailJob(deliver)],
  }
}
