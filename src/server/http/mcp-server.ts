// The Model Context Protocol over our procedures, for one request: nothing is kept between two, so any process answers any of them.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { Context } from '../procedures/context.ts'
import { getPrompt, listPrompts } from './mcp-prompts.ts'
import { listTripResources, readTripResource, tripResourceTemplates } from './mcp-resources.ts'
import { createMcpSession, toMcpError } from './mcp-session.ts'
import { callTool, toolsFor } from './mcp-tools.ts'

export function createMcpServer(ctx: Context): Server {
  const session = createMcpSession(ctx)
  const server = new Server(
    { name: 'journeyon', title: 'JourneyOn', version: ctx.services.health.version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: session.t('mcp.instructions') },
  )
  const answer = async <Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> => {
    try {
      return await work()
    } catch (thrown) {
      throw toMcpError(session, thrown)
    }
  }

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: toolsFor(session) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, _meta, sendNotification }) => {
    const token = _meta?.progressToken
    const report = async (progress: number, message: string) => {
      if (token === undefined) return
      await sendNotification({
        method: 'notifications/progress',
        params: { progressToken: token, progress, message },
      })
    }
    const result = await callTool(session, { name: params.name, input: params.arguments ?? {}, signal, report })
    if (!result) throw new McpError(ErrorCode.InvalidParams, 'unknown tool')
    return result
  })
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }, { signal }) =>
    answer(() => listTripResources(session, params?.cursor, signal)),
  )
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: tripResourceTemplates(session),
  }))
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }, { signal }) =>
    answer(() => readTripResource(session, params.uri, signal)),
  )
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: listPrompts(session) }))
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) =>
    answer(() => getPrompt(session, params.name, params.arguments)),
  )
  return server
}
