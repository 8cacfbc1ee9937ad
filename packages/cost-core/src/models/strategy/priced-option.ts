import type { ApiOption, MixOption } from '../../plan/supply-schema.ts'
import type { MachineRates } from '../rates.ts'
import type { Supply } from '../supply.ts'

/** An option with what its machines cost, where it has any. */
export type PricedOption =
  | { readonly kind: 'machines'; readonly key: string; readonly supply: Supply; readonly rates: MachineRates }
  | { readonly kind: 'api'; readonly key: string; readonly option: ApiOption }
  | { readonly kind: 'mix'; readonly key: string; readonly option: MixOption }

/** An option that serves by itself. */
export type PlainOption = Exclude<PricedOption, { kind: 'mix' }>
