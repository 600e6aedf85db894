// Who may import whom. Each rule says why; there are no exceptions.
const testing = '(\\.test\\.ts|\\.fixture\\.ts|\\.compliance\\.ts)$|^src/testing/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means two modules that are really one, or an idea that has no home yet.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
      name: 'browser-takes-types-only-from-server',
      comment: 'Next bundles no server code: secrets and native parts must not reach the browser.',
      severity: 'error',
      from: { path: '^src/(app|features|components|lib|i18n)/' },
      to: { path: '^src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-no-domain',
      comment: 'Interface parts are for every feature; one that knows a domain belongs to that feature.',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(features|app)/' },
    },
    {
      name: 'lib-is-below-components',
      comment: 'Plumbing is used by parts, not the other way round.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(components|features|app)/' },
    },
    {
      name: 'features-do-not-know-routes',
      comment: 'Routes arrange features; a feature must work on any page.',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'server-knows-no-browser',
      comment: 'The server must run where nothing is built yet.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(app|features|components|lib)/' },
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
      name: 'only-the-container-chooses',
      comment: 'Everyone else asks for an interface; which implementation answers is decided in one place.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: `^src/server/(container\\.ts|providers/)|${testing}` },
      to: { path: '^src/server/providers/[^/]+/[^/]+-(mail|rate-limit|geocoding|places|weather)\\.ts$' },
    },
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
