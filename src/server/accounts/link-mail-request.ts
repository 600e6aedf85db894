// What a mail with a single-use link is made from. Jobs keep this and no secret: the token is made when the mail is sent.
import { z } from 'zod'
import { idSchema } from '#contract/paging.ts'

const origin = z.string().max(300).nullable()

export const linkMailRequestSchema = z.discriminatedUnion('purpose', [
  /** Whether there is such an account is looked up when the mail is sent, so that the request takes as long either way. */
  z.object({ purpose: z.literal('reset_password'), email: z.string(), origin }),
  /** Many wrong passwords: a warning for the owner, if there is one. */
  z.object({ purpose: z.literal('sign_in_warning'), email: z.string(), origin }),
  /** For a new address the link that opens the account, for a known one a word to its owner. */
  z.object({ purpose: z.literal('register'), registrationId: idSchema, origin }),
  z.object({ purpose: z.literal('change_email'), userId: idSchema, email: z.string(), origin }),
])
export type LinkMailRequest = z.infer<typeof linkMailRequestSchema>
