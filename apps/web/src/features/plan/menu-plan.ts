import type { PlanLabel } from '@kilotoken/cost-core'

/** A plan as its menu knows it. `version` is the newest. */
export type MenuPlan = { team: string; id: string; name: PlanLabel; version: number; isArchived: boolean }

/** What a menu asks before it acts. */
export type PlanQuestion = 'rename' | 'duplicate' | 'delete'
