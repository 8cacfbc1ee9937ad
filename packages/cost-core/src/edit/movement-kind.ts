/** How a quantity goes through the months. Bands do not move: they split one price by the part of the day. */
export const MOVEMENTS = ['constant', 'growth', 'add', 's_curve', 'steps', 'points', 'bands'] as const

export type Movement = (typeof MOVEMENTS)[number]

/** The months a new movement begins with: the plan's first, and the one in its middle. */
export interface MovementMonths {
  readonly first: string
  readonly middle: string
}
