// Generated pictures for things without a photo, from kind and seed, the same on every visit.
import type { ReactNode } from 'react'
import { classNames } from '#lib/class-names.ts'
import { artHeight, artWidth, between, type Random, ridge, skyline, wave } from './art-shapes.ts'
import { seededRandom } from './seed.ts'

type ArtKind = 'attraction' | 'restaurant' | 'lodging' | 'flight' | 'train' | 'transport' | 'activity' | 'note'

const hues = [28, 58, 85, 120, 152, 188, 222, 258, 300, 345]

type Draw = (random: Random) => ReactNode

const drawings: Record<ArtKind, Draw> = {
  attraction: (random) => (
    <>
      {disc(random)}
      <path className="far" d={ridge(random, 104, 22)} />
      <path className="mid" d={ridge(random, 140, 14)} />
      <path className="near" d={ridge(random, 152, 20, 3)} />
      <path className="near" d={ridge(random, 170, 6)} />
    </>
  ),
  restaurant: (random) => {
    const x = between(random, 140, 180)
    return (
      <>
        <circle className="far" cx={x} cy={118} r={86} />
        <circle className="paper" cx={x} cy={118} r={70} />
        <path className="mid" d={`M0 164 H${artWidth} V${artHeight} H0 Z`} />
        <path className="near" d={`M${x - 56} 112 h112 q-4 44 -36 52 h-40 q-32 -8 -36 -52 Z`} />
        <path className="ink" d={`M${x - 60} 108 h120 v6 h-120 Z`} />
        {[-22, 0, 22].map((offset) => (
          <path key={offset} className="line" d={`M${x + offset} 92 q-7 -9 0 -18 t0 -${between(random, 12, 20)}`} />
        ))}
      </>
    )
  },
  lodging: (random) => (
    <>
      <circle className="light" cx={between(random, 60, 260)} cy={52} r={18} />
      <path className="far" d={skyline(random, 60, 92)} />
      <path className="mid" d={skyline(random, 34, 60)} />
      <path className="near" d="M104 200 V96 L160 66 L216 96 V200 Z" />
      <path className="ink" d="M150 200 v-34 h20 v34 Z" />
      {[112, 138].flatMap((y) =>
        [122, 152, 182].map((x) => (
          <rect
            key={`${x} ${y}`}
            className={random() > 0.45 ? 'light' : 'ink'}
            x={x}
            y={y}
            width={16}
            height={14}
            rx={1}
          />
        )),
      )}
    </>
  ),
  flight: (random) => {
    const peak = between(random, 18, 44)
    return (
      <>
        <path className="far" d={ridge(random, 158, 10)} />
        <path className="mid" d={ridge(random, 180, 6)} />
        <path className="line" strokeDasharray="1 7" d={`M44 150 Q160 ${peak} 276 150`} />
        <circle className="ink" cx={44} cy={150} r={5} />
        <circle className="ink" cx={276} cy={150} r={5} />
        <g transform={`translate(160 ${(150 + peak) / 2})`}>
          <path
            className="ink"
            d="M-26 2 l4 -3 l14 1 l-9 -17 h7 l15 17 l14 0.5 q8 0.5 8 3 t-8 3 l-14 0.5 l-15 17 h-7 l9 -17 l-14 1 l-4 -3 Z"
          />
        </g>
        <path className="light" d={`M${between(random, 20, 70)} 64 h46 a5 5 0 0 1 0 10 h-46 a5 5 0 0 1 0 -10 Z`} />
        <path className="light" d={`M${between(random, 220, 250)} 40 h34 a4 4 0 0 1 0 8 h-34 a4 4 0 0 1 0 -8 Z`} />
      </>
    )
  },
  train: (random) => (
    <>
      {disc(random)}
      <path className="far" d={ridge(random, 92, 18)} />
      <path className="mid" d={ridge(random, 122, 8)} />
      <path className="ink" d="M40 118 q0 -18 22 -18 h196 q34 0 54 32 q3 8 -8 8 H48 q-8 0 -8 -8 Z" />
      {[66, 104, 142, 180, 218].map((x) => (
        <rect key={x} className="light" x={x} y={110} width={26} height={11} rx={3} />
      ))}
      <path className="near" d="M0 148 H320 V200 H0 Z" />
      <path className="line" d="M0 146 H320" />
    </>
  ),
  transport: (random) => {
    const bend = between(random, 60, 140)
    return (
      <>
        <path className="far" d={ridge(random, 70, 26)} />
        <path className="paper" d={ridge(random, 128, 12)} />
        <path className="thin" d={`M0 ${bend} H120 L190 ${bend + 44} H320`} />
        <path className="thin" d={`M70 0 V${bend - 20} L120 ${bend + 30} V200`} />
        <path className="line" strokeWidth={4} d={`M0 156 H84 L164 76 H236 L320 24`} />
        {[
          [84, 156],
          [164, 76],
          [236, 76],
        ].map(([x, y]) => (
          <g key={x}>
            <circle className="ink" cx={x} cy={y} r={8} />
            <circle className="light" cx={x} cy={y} r={4} />
          </g>
        ))}
      </>
    )
  },
  activity: (random) => {
    const shift = between(random, -30, 30)
    return (
      <>
        {disc(random)}
        <path className="far" d={ridge(random, 96, 26, 3)} />
        <path className="mid" d={ridge(random, 128, 18, 4)} />
        <path className="near" d={`${wave(156, 12, 4, shift)} V200 H-90 Z`} />
        <path className="line" d={wave(172, 8, 5, -shift)} />
        <path className="line" d={wave(188, 8, 5, shift)} />
      </>
    )
  },
  note: (random) => (
    <>
      <path className="far" d={ridge(random, 150, 16)} />
      <path className="light" d="M98 36 h110 l20 20 v112 h-130 Z" />
      <path className="mid" d="M208 36 v20 h20 Z" />
      {[76, 94, 112, 130].map((y) => (
        <path key={y} className="thin" d={`M116 ${y} h${between(random, 52, 92)}`} />
      ))}
    </>
  ),
}

/** Called as a function: as a component it would draw random numbers later, and twice in strict mode. */
function disc(random: Random) {
  return (
    <circle className="light" cx={between(random, 50, 270)} cy={between(random, 44, 70)} r={between(random, 16, 26)} />
  )
}

export interface CategoryArtProps {
  kind: ArtKind
  /** Usually the name; determines hue and shapes. */
  seed: string
  /** Accessible name; without it the picture is decorative. */
  label?: string
  className?: string
}

/** Fills its box; give it an aspect ratio or a size by `className` (drawn for 16:10, cropped to fit). */
export function CategoryArt({ kind, seed, label, className }: CategoryArtProps) {
  const random = seededRandom(`${kind} ${seed}`)
  const hue = hues[Math.floor(seededRandom(seed)() * hues.length)]
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled by aria-label, or hidden as decoration
    <svg
      viewBox={`0 0 ${artWidth} ${artHeight}`}
      preserveAspectRatio="xMidYMid slice"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      className={classNames('category-art block', className)}
      style={{ '--art-hue': hue }}
    >
      {drawings[kind](random)}
    </svg>
  )
}
