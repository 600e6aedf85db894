// 18. Driving: own cars are driven for a limited time a day and not at night.
import { type Rule, violation } from './rule.ts'
import { instantOnDate } from './wall-clock.ts'

export const drivingRule: Rule = ({ steps, legs, request, zoneOf }) => {
  const { driving } = request
  if (!driving) return []
  const drives = steps.flatMap((step) =>
    step.item.kind === 'move' && legs.get(step.item.legId)?.mode === 'drive' ? [{ ...step, item: step.item }] : [],
  )
  const atNight = drives
    .filter(({ item, start, end }) => {
      const [left, arrived] = [item.start.slice(0, 10), item.end.slice(0, 10)]
      return (
        left !== arrived ||
        start < instantOnDate(left, driving.from, zoneOf(item.stopId)) ||
        end > instantOnDate(arrived, driving.to, zoneOf(item.toStopId))
      )
    })
    .map(({ item, day }) =>
      violation('driving.at-night', { day, itemIds: [item.id], params: { from: driving.from, until: driving.to } }),
    )
  const perDay = Map.groupBy(drives, ({ day }) => day)
  const tooLong = [...perDay].flatMap(([day, all]) => {
    const minutes = all.reduce((sum, { start, end }) => sum + end - start, 0)
    const itemIds = all.map(({ item }) => item.id)
    return minutes > driving.maxMinutes
      ? [violation('driving.too-long', { day, itemIds, params: { minutes, limit: driving.maxMinutes } })]
      : []
  })
  return [...tooLong, ...atNight]
}
