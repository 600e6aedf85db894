// Who may import whom. Each rule says why; there are no exceptions.
// Features that other features build on, lowest first; each may use those before it. All others are used by screens and routes only.
const sharedFeatures = [
  'session',
  'sample-day',
  'undo',
  'files',
  'plan-items',
  'feasibility',
  'proposals',
  'accounts',
  'trips',
  'itinerary',
  'trip-map',
  'trip-report',
]

const serverLayerRules = require('./scripts/server-layers.cjs')

const testing = '(\\.test\\.ts|\\.fixture\\.ts|\\.compliance\\.ts)$|^src/testing/'

const browser = '^src/(app|screens|features|components|lib|i18n)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'A cycle, also one of types alone, means two modules that are really one, or an idea that has no home yet.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'contract-stands-alone',
      comment: 'The contract crosses the wire: both sides, and programs of others, must be able to load it.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: testing },
      to: { pathNot: '^src/contract/|node_modules/zod/' },
    },
    {
      name: 'planning-is-pure',
      comment: 'The engine is given everything it needs; it reads no clock, no database, no network.',
      severity: 'error',
      from: { path: '^src/planning/', pathNot: testing },
      to: { pathNot: '^src/(planning|contract)/|node_modules/(zod|temporal-polyfill)/' },
    },
    {
      name: 'no-folder-cycles',
      comment: 'Components use hooks and models, never the other way round.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/(screens|features|components|lib|i18n)/' },
      to: { circular: true },
    },
    {
      name: 'browser-takes-types-only-from-server',
      comment: 'Next bundles no server code: secrets and native parts must not reach the browser.',
      severity: 'error',
      from: { path: browser },
      to: { path: '^src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'messages-are-below-lib',
      comment: 'Locale and messages are read by every layer, on both sides of the wire.',
      severity: 'error',
      from: { path: '^src/i18n/' },
      to: { path: '^src/(lib|components|features|screens|app)/' },
    },
    {
      name: 'browser-loads-no-server-messages',
      comment: 'Texts that only the server says would make every page heavier.',
      severity: 'error',
      from: { path: '^src/(app|screens|features|components|lib)/|^src/i18n/(?!server/)', pathNot: testing },
      to: { path: '^src/i18n/server/' },
    },
    {
      name: 'lib-is-below-components',
      comment: 'Plumbing is used by interface parts, so it cannot use them.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(components|features|screens|app)/' },
    },
    {
      name: 'components-know-no-domain',
      comment: 'Interface parts are for every feature; one that knows a domain belongs to that feature.',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(features|screens|app)/' },
    },
    {
      name: 'features-know-no-screen',
      comment: 'A feature must work on any page, so it cannot know one.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(screens|app)/' },
    },
    {
      name: 'features-use-shared-features-only',
      comment: 'A part that two features show lives in a feature that both may use; this keeps folders free of cycles.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: `^src/features/($1|${sharedFeatures.join('|')})/` },
    },
    ...sharedFeatures.map((feature, index) => ({
      name: `${feature}-uses-lower-features`,
      comment: 'Shared features are ordered; a feature that uses a later one would close a cycle of folders.',
      severity: 'error',
      from: { path: `^src/features/${feature}/` },
      to: { path: '^src/features/', pathNot: `^src/features/(${sharedFeatures.slice(0, index + 1).join('|')})/` },
    })),
    {
      name: 'feature-models-are-plain',
      comment:
        'Files at the root of a feature are plain data and functions, so that they are tested without a browser.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/[^/]+$', pathNot: testing },
      to: { path: '^src/features/[^/]+/(components|hooks)/|^src/components/|node_modules/(react|next-intl)/' },
    },
    {
      name: 'screens-do-not-share',
      comment: 'A part that two pages show is a feature; pages only arrange features.',
      severity: 'error',
      from: { path: '^src/screens/([^/]+)/' },
      to: { path: '^src/screens/', pathNot: '^src/screens/$1/' },
    },
    {
      name: 'screens-know-no-route',
      comment: 'Routes place screens; only Next loads a route.',
      severity: 'error',
      from: { path: '^src/screens/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'server-knows-no-browser',
      comment: 'The server must run where nothing is built yet.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(app|screens|features|components|lib)/' },
    },
    {
      name: 'routers-only-say',
      comment: 'A router names schema, procedure level and service call; rules and SQL live below it.',
      severity: 'error',
      from: { path: '\\.router\\.ts$' },
      to: {
        path: '^src/server/(db|providers)/|\\.repository\\.ts$|\\.writes\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'repositories-only-store',
      comment: 'A repository holds SQL; whoever decides stands above it.',
      severity: 'error',
      from: { path: '\\.repository\\.ts$' },
      to: { path: '\\.(service|router)\\.ts$|^src/server/providers/' },
    },
    {
      name: 'tools-reach-no-database',
      comment: 'What an agent can do is what a service lets its traveller do.',
      severity: 'error',
      from: { path: '^src/server/(agent|providers/chat-model)/', pathNot: testing },
      to: { path: '^src/server/db/|\\.repository\\.ts$' },
    },
    {
      name: 'only-modules-choose',
      comment: 'Everyone else asks for an interface; which implementation answers is decided in one place.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: `\\.module\\.ts$|^src/server/providers/|${testing}` },
      to: { path: '^src/server/providers/[^/]+/[^/]+-(mail|rate-limit|geocoding|places|weather)\\.ts$' },
    },
    {
      name: 'services-are-made-by-modules',
      comment: 'Whoever needs a service is given it; only so can tests and other processes compose it otherwise.',
      severity: 'error',
      from: { path: '^src/', pathNot: `\\.module\\.ts$|${testing}` },
      to: { path: '\\.service\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-module-makes-its-own-noun',
      comment: 'A module is given what other nouns made, and knows only the types of it.',
      severity: 'error',
      from: { path: '^src/server/([^/]+)/.*\\.module\\.ts$' },
      to: { path: '^src/server/', pathNot: '^src/server/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'modules-are-composed-by-the-container',
      comment: 'A module that took another one could close a cycle; what they share passes through the container.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/(container(-options)?|modules)\\.ts$' },
      to: { path: '\\.module\\.ts$' },
    },
    {
      name: 'only-programs-make-a-container',
      comment: 'Below the process nobody sees the whole: each part names what it needs.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/server/(serve|doctor/doctor-command|seed/seed)\\.ts$|${testing}` },
      to: { path: '^src/server/container\\.ts$' },
    },
    {
      name: 'procedure-levels-know-no-noun',
      comment: 'Every router uses the levels; a noun in them would close a cycle of folders.',
      severity: 'error',
      from: { path: '^src/server/procedures/', pathNot: testing },
      to: { path: '^src/server/', pathNot: '^src/server/(procedures|kernel|observability|providers/rate-limit)/' },
    },
    {
      name: 'only-routers-know-procedures',
      comment: 'Services, jobs and tools work without a request; what the wire needs stands in routers.',
      severity: 'error',
      from: {
        path: '^src/server/',
        pathNot: `^src/server/(procedures/|http/|(container|modules)\\.ts$)|\\.router\\.ts$|${testing}`,
      },
      to: { path: '^src/server/procedures/' },
    },
    ...serverLayerRules({ except: testing }),
    {
      name: 'tests-are-not-used',
      comment: 'What only tests need must not be needed by the product.',
      severity: 'error',
      from: { path: '^src/', pathNot: testing },
      to: { path: testing },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'default'],
    },
    exclude: { path: '\\.(json|css)$' },
  },
}
