const MINUTE = 60_000

/** The clock of a zone, read at every minute: `walls[n]` is what it shows n minutes after `start`, in minutes since 1970. */
export interface Reading {
  readonly start: number
  readonly walls: readonly number[]
}

/** A recurrence as sets, told apart from how it is written. */
export interface Reference {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly matchesDay: (day: Date) => boolean
  /** Runs whenever the clock shows a match, as `*` in the hour does. */
  readonly everyTime: boolean
}

/** Asks the platform for the time of day at every single minute. Swedish writes dates the ISO way. */
export function readClock(zone: string, from: number, to: number): Reading {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const walls: number[] = []
  for (let at = from; at < to; at += MINUTE) walls.push(wallOf(format.format(at)))
  return { start: from, walls }
}

/** Hours after which the clock is not an hour further: where a zone's clocks change. */
export function changesBetween(zone: string, from: number, to: number): readonly number[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const found: number[] = []
  let before = wallOf(format.format(from))
  for (let at = from + 60 * MINUTE; at < to; at += 60 * MINUTE) {
    const wall = wallOf(format.format(at))
    if (wall - before !== 60) found.push(at)
    before = wall
  }
  return found
}

function wallOf(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00Z`) / MINUTE
}

/**
 * The slots within a reading, by the letter of the rules and without any arithmetic of offsets.
 *
 * A fixed time goes to the first minute that shows it; if none does, to the first that shows a later time. What is less
 * than two days from either end of the reading may be missing.
 */
export function steppedSlots({ start, walls }: Reading, reference: Reference): readonly number[] {
  const timeMatches = Array.from(
    { length: 1440 },
    (_, time) => reference.minutes.has(time % 60) && reference.hours.has(Math.floor(time / 60)),
  )
  const days = new Map<number, boolean>()
  const dayMatches = (wall: number): boolean => {
    const day = Math.floor(wall / 1440)
    const known = days.get(day) ?? reference.matchesDay(new Date(day * 1440 * MINUTE))
    days.set(day, known)
    return known
  }
  const matches = (wall: number) => timeMatches[wall % 1440] === true && dayMatches(wall)
  const slots = new Set<number>()
  if (reference.everyTime) {
    walls.forEach((wall, n) => {
      if (matches(wall)) slots.add(start + n * MINUTE)
    })
    return [...slots]
  }
  const [lowest = 0] = walls
  let highest = lowest - 1
  walls.forEach((wall, n) => {
    for (let asked = highest + 1; asked <= wall; asked++) if (matches(asked)) slots.add(start + n * MINUTE)
    highest = Math.max(highest, wall)
  })
  return [...slots]
}
