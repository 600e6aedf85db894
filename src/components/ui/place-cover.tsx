import { coverPath, coverSize, coverThemes } from '#contract/cover.ts'
import type { GeoPoint } from '#contract/place.ts'
import { withBasePath } from '#lib/base-path.ts'
import { classNames } from '#lib/class-names.ts'

/** A drawn map of where a trip goes, `places` in its order; a plain color without any. Give it an aspect ratio or a size. */
export function PlaceCover({ places, className }: { places: readonly GeoPoint[]; className?: string }) {
  return (
    <div aria-hidden className={classNames('relative overflow-hidden bg-sunken', className)}>
      {places.length === 0
        ? null
        : coverThemes.map((theme) => (
            // Lazy, so that the one of the other theme is not fetched.
            // biome-ignore lint/performance/noImgElement: a drawing of a few kilobytes, which Next could only make larger
            <img
              key={theme}
              src={withBasePath(coverPath(places, theme))}
              alt=""
              loading="lazy"
              decoding="async"
              {...coverSize}
              className={classNames(
                'absolute inset-0 size-full object-cover',
                theme === 'dark' ? 'hidden dark:block' : 'dark:hidden',
              )}
            />
          ))}
    </div>
  )
}
