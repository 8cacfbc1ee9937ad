import type { Entry } from '../background/history.ts'
import type { Evidence, Rules, SeenMail } from './evidence.ts'

/** A promise of the product that did not hold: which one, and where it shows. */
export type Violation = { readonly promise: string; readonly where: string }

export type Facts = {
  readonly history: readonly Entry[]
  readonly evidence: Evidence
  readonly mails: readonly SeenMail[]
  readonly rules: Rules
}

type Fault = { readonly from: number; readonly at: number }

export function faultsOf({ history }: Facts): Fault[] {
  return history.filter((entry) => entry.kind === 'fault')
}
