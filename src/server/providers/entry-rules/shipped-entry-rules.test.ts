import { describe, expect, it } from 'vitest'
import { createShippedEntryRules } from './shipped-entry-rules.ts'

const rules = createShippedEntryRules()

async function rule(nationality: string, destination: string) {
  const { items } = await rules.requirement({ nationality, destination })
  return items[0]
}

describe('the shipped entry rules', () => {
  it.each([
    ['GB', 'FR', 'visa-free', 90],
    ['GB', 'DE', 'visa-free', 90],
    ['US', 'PT', 'visa-free', 90],
    ['CN', 'CZ', 'visa-required', 90],
    ['IE', 'AT', 'free-movement', null],
    ['GB', 'JP', 'visa-free', 90],
    ['KR', 'US', 'travel-authorisation', 90],
    ['MY', 'US', 'visa-required', null],
    ['HK', 'CN', 'permit-required', null],
    ['CA', 'CN', 'visa-free', 30],
    ['JP', 'JP', 'domestic', null],
  ] as const)('%s to %s: %s', async (nationality, destination, wanted, maxDays) => {
    expect(await rule(nationality, destination)).toMatchObject({ rule: wanted, maxDays })
  })

  it('guesses nothing, and names the page that knows', async () => {
    expect(await rule('BR', 'DE')).toMatchObject({
      rule: 'unknown',
      url: 'https://home-affairs.ec.europa.eu/policies/schengen/visa-policy_en',
    })
    expect(await rule('GB', 'BR')).toMatchObject({ rule: 'unknown', url: null })
  })
})
