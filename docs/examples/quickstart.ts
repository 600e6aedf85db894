// From nothing to a plan: node quickstart.ts http://localhost:3000
import { createJourneyClient, planTrip } from '@journeyon/client'

const url = process.argv[2] ?? 'http://localhost:3000'
const account = { name: 'Lin', email: `lin-${Date.now()}@example.com`, password: 'a long enough password' }
const { accessToken: token } = await createJourneyClient({ url }).accounts.register.mutate(account)
const client = createJourneyClient({ url, token })

const wish = {
  origin: '北京',
  destination: '成都',
  durationDays: 3,
  request: '帮我规划三天行程，想看熊猫、吃火锅，预算3000',
}
const { tripId, proposal } = await planTrip(client, wish, { onText: (text) => process.stdout.write(text) })
await client.proposals.decide.mutate({ proposalId: proposal.id, accept: 'all' })
const { itinerary } = await client.trips.get.query({ tripId })
for (const { day, start, title } of itinerary) process.stdout.write(`\nDay ${day}  ${start ?? ''}  ${title}`)
