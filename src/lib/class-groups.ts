// Which classes of Tailwind set the same property, as far as this project uses them: all that Tailwind has is four times as
// much code, on every page. A test compares this with the whole for every pair of classes that stand in the sources.
import type { createTailwindMerge } from 'tailwind-merge'

type Config = ReturnType<Parameters<typeof createTailwindMerge>[0]>

const any = () => true
/** `2`, `1.5`, `[3px]`, nothing: a width, where the same prefix gives colours as well. */
const isWidth = (value: string) => /^(?:\d|\[\d)/.test(value)
const isTextSize = (value: string) => /^(?:xs|sm|base|lg|\dxl|xl|\[\d)/.test(value)

/** Classes that differ in what follows their name alone. */
const byName = [
  ...['aspect', 'basis', 'order', 'z', 'columns', 'opacity', 'rotate', 'scale', 'duration', 'animate', 'transition'],
  ...['inset', 'inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  ...['p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml', 'scroll-mt'],
  ...['size', 'w', 'h', 'min-w', 'max-w', 'min-h', 'max-h', 'gap', 'gap-x', 'gap-y', 'space-x', 'space-y'],
  ...['grid-cols', 'grid-flow', 'auto-cols', 'col-start', 'row-start', 'line-clamp', 'leading', 'tracking', 'list'],
  ...['bg', 'cursor', 'pointer-events', 'select', 'touch', 'object', 'overflow', 'overflow-x'],
  ...['overflow-y', 'overscroll', 'overscroll-x', 'translate-x', 'translate-y', 'underline-offset', 'outline-offset'],
  ...['whitespace', 'wrap', 'justify', 'justify-self', 'items', 'self', 'place-items', 'appearance', 'align'],
]

const corners = ['', '-t', '-r', '-b', '-l', '-tl', '-tr', '-br', '-bl'].map((corner) => `rounded${corner}`)

const sides = (name: string) => ({
  [name]: ['x', 'y', 't', 'r', 'b', 'l'].map((side) => `${name}${side}`),
  [`${name}x`]: [`${name}r`, `${name}l`],
  [`${name}y`]: [`${name}t`, `${name}b`],
})

export const classGroups: Config = {
  cacheSize: 500,
  theme: {},
  classGroups: {
    ...Object.fromEntries(byName.map((name) => [name, [{ [name]: [any] }]])),
    display: ['hidden', 'block', 'inline-block', 'inline', 'flex', 'inline-flex', 'grid', 'inline-grid', 'contents'],
    position: ['static', 'relative', 'absolute', 'fixed', 'sticky'],
    visibility: ['visible', 'invisible'],
    sr: ['sr-only', 'not-sr-only'],
    'flex-direction': [{ flex: ['row', 'col'] }],
    'flex-wrap': [{ flex: ['wrap', 'nowrap'] }],
    flex: [{ flex: [any] }],
    grow: ['grow', { grow: [any] }],
    shrink: ['shrink', { shrink: [any] }],
    col: [{ col: [{ span: [any] }] }],
    'font-weight': [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
    'font-family': [{ font: ['sans', 'mono'] }],
    'font-size': [{ text: [isTextSize] }],
    'text-align': [{ text: ['left', 'center', 'right', 'justify'] }],
    'text-wrap': [{ text: ['balance', 'wrap', 'nowrap', 'pretty'] }],
    'text-overflow': ['truncate', { text: ['ellipsis', 'clip'] }],
    'text-color': [{ text: [any] }],
    'text-decoration': ['underline', 'line-through', 'no-underline'],
    'divide-x': ['divide-x'],
    'divide-y': ['divide-y'],
    'divide-color': [{ divide: [any] }],
    'decoration-style': [{ decoration: ['solid', 'dotted', 'dashed', 'wavy', 'double'] }],
    'decoration-w': [{ decoration: [isWidth] }],
    'decoration-color': [{ decoration: [any] }],
    'border-w': ['border', { border: [isWidth] }],
    'border-w-t': [{ 'border-t': ['', isWidth] }],
    'border-w-r': [{ 'border-r': ['', isWidth] }],
    'border-w-b': [{ 'border-b': ['', isWidth] }],
    'border-w-l': [{ 'border-l': ['', isWidth] }],
    'border-style': [{ border: ['solid', 'dashed', 'dotted', 'none'] }],
    'border-collapse': [{ border: ['collapse', 'separate'] }],
    'border-color': [{ border: [any] }],
    'border-w-x': [{ 'border-x': ['', isWidth] }],
    'border-w-y': [{ 'border-y': ['', isWidth] }],
    ...Object.fromEntries(corners.map((name) => [name, [name, { [name]: [any] }]])),
    'align-content': [{ content: ['center', 'start', 'end', 'between', 'stretch'] }],
    content: [{ content: [any] }],
    'break-inside': [{ 'break-inside': [any] }],
    break: [{ break: ['normal', 'words', 'all', 'keep'] }],
    resize: ['resize', { resize: [any] }],
    'ring-inset': ['ring-inset'],
    'ring-w': ['ring', { ring: [isWidth] }],
    'ring-color': [{ ring: [any] }],
    'outline-style': [{ outline: ['none', 'hidden', 'solid', 'dashed'] }],
    'outline-w': ['outline', { outline: [isWidth] }],
    'outline-color': [{ outline: [any] }],
    shadow: ['shadow', { shadow: [any] }],
    'stroke-w': [{ stroke: [isWidth] }],
    stroke: [{ stroke: [any] }],
    fill: [{ fill: [any] }],
  },
  conflictingClassGroups: {
    ...sides('p'),
    ...sides('m'),
    size: ['w', 'h'],
    inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
    'inset-x': ['right', 'left'],
    'inset-y': ['top', 'bottom'],
    gap: ['gap-x', 'gap-y'],
    overflow: ['overflow-x', 'overflow-y'],
    overscroll: ['overscroll-x'],
    flex: ['basis', 'grow', 'shrink'],
    'font-size': ['leading'],
    'line-clamp': ['display', 'overflow'],
    ...sides('border-w-'),
    'border-w': ['x', 'y', 't', 'r', 'b', 'l'].map((side) => `border-w-${side}`),
    rounded: corners.slice(1),
    'rounded-t': ['rounded-tl', 'rounded-tr'],
    'rounded-r': ['rounded-tr', 'rounded-br'],
    'rounded-b': ['rounded-br', 'rounded-bl'],
    'rounded-l': ['rounded-tl', 'rounded-bl'],
  },
  conflictingClassGroupModifiers: { 'font-size': ['leading'] },
  orderSensitiveModifiers: ['before', 'after', 'file', 'marker', 'selection', 'first-line', 'first-letter', 'backdrop'],
}
