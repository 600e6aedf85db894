import { expect, test } from 'vitest'
import { credentialsSchema, registerSchema } from './account.ts'

const address = 'lin@example.com'

test.each([
  ` ${address}`,
  `${address} `,
  `  ${address}  `,
  `${address}\n`,
  `${address}\r\n`,
  `\t${address}`,
  `${address}\t`,
  `\u00A0${address}`,
  `${address}\u3000`,
  `\u3000${address}\u3000`,
  `\uFEFF${address}`,
  ` \t\n${address} \t\n`,
])('takes an address with blanks around it: %j', (email) => {
  expect(registerSchema.parse({ name: 'Lin', password: 'quiet river lantern', email }).email).toBe(address)
  expect(credentialsSchema.parse({ password: 'quiet river lantern', email }).email).toBe(address)
})

test.each(['lin @example.com', 'lin@ example.com', 'l in@example.com', ' ', ''])('refuses %j', (email) => {
  expect(registerSchema.safeParse({ name: 'Lin', password: 'quiet river lantern', email }).success).toBe(false)
})
