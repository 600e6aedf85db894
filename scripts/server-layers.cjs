// The layers of the server, lowest first: a file may import from its own layer and from those below it, also for types alone.
// A path belongs to the first layer that it matches.
const noun = '(?!agent/|doctor/|http/|procedures/|providers/|runs/|seed/)[^/]+'
const serverLayers = [
  ['environment', 'env(-files|-operation|-search|-values|)\\.ts$'],
  ['database', 'db/'],
  ['kernel', 'kernel/'],
  ['observability', 'observability/'],
  ['provider-base', 'providers/(clock|resilience|sample)/'],
  ['shipped-data', 'providers/shipped-data/'],
  // A vendor implements the interface of a capability, so capabilities cannot know vendors; which vendors answer is chosen above both.
  ['capabilities', 'providers/(?!vendors/|chat-model/rules/(?!reading/))[^/]+/'],
  ['vendors', 'providers/vendors/'],
  ['provider-choice', 'providers/(?!chat-model/)(?!.*\\.module\\.ts$)'],
  ['job-queue', 'jobs/(?!.*\\.module\\.ts$)'],
  // Rules and texts of a noun in plain functions.
  ['models', `${noun}/(?!.*\\.(repository|writes|changes|job|service|router|module)\\.ts$)`],
  ['repositories', `${noun}/.*\\.(repository|writes)\\.ts$`],
  ['services', `${noun}/.*\\.(changes|job|service)\\.ts$`],
  // The agent calls services, and runs execute the agent.
  ['agent', 'agent/(?!.*\\.module\\.ts$)'],
  // The model that follows rules is written for the tools it calls, as a prompt is.
  ['rules-model', 'providers/chat-model/rules/'],
  ['runs', 'runs/(?!.*\\.(router|module)\\.ts$)'],
  ['procedures', 'procedures/'],
  ['routers', '.*\\.router\\.ts$'],
  ['modules', '.*\\.module\\.ts$'],
  ['container', '(container(-options)?|modules)\\.ts$'],
  ['http', 'http/'],
]
const inLayer = ([, path]) => `(?:${path})`
/** One rule for each layer; the files of `except` are bound by none. */
module.exports = ({ except: testing }) =>
  serverLayers.map((layer, index) => {
    const below = serverLayers
      .slice(0, index + 1)
      .map(inLayer)
      .join('|')
    const before = serverLayers.slice(0, index).map(inLayer).join('|')
    return {
      name: `no-upward-import-from-${layer[0]}`,
      comment:
        'A layer that needs one above it would have to change with it, and both would close a cycle sooner or later.',
      severity: 'error',
      from: {
        path: `^src/server/${inLayer(layer)}`,
        pathNot: before ? `${testing}|^src/server/(?:${before})` : testing,
      },
      to: { path: '^src/server/', pathNot: `^src/server/(?:${below})` },
    }
  })
