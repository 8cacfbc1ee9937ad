const HOURS_OF_A_DAY = 24

/** Load by the hour of the day, from midnight; the busiest hour of the week is 1. */
type Day = readonly number[]

function day(...stretches: readonly (readonly [hours: number, load: number])[]): Day {
  return stretches.flatMap(([hours, load]) => Array.from({ length: hours }, () => load))
}

/** A week of traffic, Monday first. */
interface TrafficCurve {
  readonly weekdays: Day
  readonly weekend: Day
}

/** The curves a plan may name. */
export const TRAFFIC_NAMES = ['flat', 'weekday-office', 'consumer-evening'] as const

export type TrafficName = (typeof TRAFFIC_NAMES)[number]

/**
 * Shapes of a week, assumed and not measured: how they are put together is told in docs/method/serving.md. Local time of
 * whoever asks.
 */
const CURVES: Readonly<Record<TrafficName, TrafficCurve>> = {
  /** Machines that never sleep, or users all round the globe. */
  flat: { weekdays: day([24, 1]), weekend: day([24, 1]) },
  /** An employer's own: nine to six at the full, an hour and two around it at half, nights and weekends a tenth. */
  'weekday-office': {
    weekdays: day([8, 0.1], [1, 0.5], [9, 1], [2, 0.5], [4, 0.1]),
    weekend: day([24, 0.1]),
  },
  /** Private users: little at night, half through the day, most after work; weekends are busier by day. */
  'consumer-evening': {
    weekdays: day([1, 0.5], [6, 0.15], [11, 0.5], [5, 1], [1, 0.8]),
    weekend: day([1, 0.5], [7, 0.15], [10, 0.7], [5, 1], [1, 0.8]),
  },
}

const WEEKDAYS = 5
const WEEKEND_DAYS = 2

/** The 168 hours of a week, Monday's first hour first; the busiest is 1. */
export function trafficCurve(name: TrafficName): readonly number[] {
  const { weekdays, weekend } = CURVES[name]
  const days = [
    ...Array.from({ length: WEEKDAYS }, () => weekdays),
    ...Array.from({ length: WEEKEND_DAYS }, () => weekend),
  ]
  return days.flatMap((hours) => hours.slice(0, HOURS_OF_A_DAY))
}
