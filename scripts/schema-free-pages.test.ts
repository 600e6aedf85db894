import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What a first view is made of, with all that comes at once and not at a tap. */
const views = [
  'src/screens/landing/landing.tsx',
  'src/screens/trips/trip-list.tsx',
  'src/screens/trip/trip-frame.tsx',
  'src/screens/trip/trip-page.tsx',
  'src/features/itinerary/components/plan-board.tsx',
  'src/features/trip-map/components/map-canvas.tsx',
  'src/features/agent-chat/components/chat-panel.tsx',
  'src/screens/explore/explore-page.tsx',
]

/** The chain of imports from the view to a module that needs the schema library. */
function chainsToSchemas(view: string, inputs: Record<string, { imports: { path: string; kind: string }[] }>) {
  const reachedFrom = new Map<string, string | null>([[view, null]])
  for (const file of reachedFrom.keys())
    for (const { path, kind } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && !reachedFrom.has(path)) reachedFrom.set(path, file)
  const users = [...reachedFrom.keys()].filter(
    (file) => file.startsWith('src/') && inputs[file]?.imports.some(({ path }) => path.includes('node_modules/zod/')),
  )
  return users.map((user) => {
    const chain: string[] = []
    for (let file: string | null = user; file; file = reachedFrom.get(file) ?? null) chain.unshift(file)
    return chain.join(' > ')
  })
}

test('no first view waits for the schema library: constants of the contract stand apart from its schemas', async () => {
  const { metafile } = await build({
    ...{ entryPoints: views, bundle: true, splitting: true, write: false, metafile: true, logLevel: 'error' },
    ...{ format: 'esm', platform: 'browser', jsx: 'automatic', outdir: 'unused' },
    ...{
      external: ['react', 'react-dom', 'next', 'next-intl', 'maplibre-gl', 'radix-ui'],
      loader: { '.css': 'empty' },
    },
  })
  for (const view of views) {
    expect(Object.keys(metafile.inputs)).toContain(view)
    expect(chainsToSchemas(view, metafile.inputs)).toEqual([])
  }
})
