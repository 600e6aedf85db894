// From nothing to a plan: node quickstart.ts http://localhost:3000
import { createJourneyClient } from '@journeyon/client'

const url = process.argv[2] ?? 'http://localhost:3000'
const account = { name: 'Lin', email: `lin-${Date.now()}@example.com`, password: 'a long enough password' }
const { accessToken: token } = await createJourneyClient({ url }).accounts.register.mutate(account)
const client = createJourneyClient({ url, token })

const { id: tripId } = await client.trips.create.mutate({ origin: '北京', destination: '成都', durationDays: 3 })
const message = { tripId, text: '帮我规划三天行程，想看熊猫、吃火锅，预算3000', clientMessageId: crypto.randomUUID() }
const { runId } = await client.agent.send.mutate(message)
const proposalId = await new Promise<string>((resolve, reject) => {
  client.agent.events.subscribe(
    { runId },
    {
      onData: ({ data: event }) => {
        if (event.type === 'text.delta') process.stdout.write(event.text)
        if (event.type === 'proposal.created') resolve(event.proposal.id)
      },
      onComplete: () => reject(new Error('the agent proposed nothing')),
      onError: reject,
    },
  )
})
await client.proposals.decide.mutate({ proposalId, accept: 'all' })
const { itinerary } = await client.trips.get.query({ tripId })
for (const { day, start, title } of itinerary) process.stdout.write(`\nDay ${day}  ${start ?? ''}  ${title}`)
