import type { Catalogue, CatalogueFigure } from '../catalog/catalogue.ts'
import type { Currency } from '../plan/currencies.ts'

/** What five questions ask, as typed: what the plan is called, which model, how much it is used, on what, how long. */
export interface PlanAnswers {
  readonly name: string
  /** In which language the plan is written; its notes are in both. */
  readonly language: 'en' | 'zh'
  /** Key of a model of the catalogue. */
  readonly model: string
  /** Amounts in the range grammar, `10k` or `8k to 12k`. */
  readonly usersPerDay: string
  readonly requestsPerUser: string
  readonly tokensPerRequest: string
  readonly buy: 'rent' | 'own' | 'both'
  /** Key of a node of the catalogue. */
  readonly node: string
  /** In the plan's currency for a GPU-hour. Not looked at where nothing is rented. */
  readonly rentPrice: string
  readonly months: number
  /** A civil month, `2027-01`. */
  readonly start: string
  readonly currency: Currency
}

/** What the answers name: beside what the engine looks up, the models, and what nodes cost and draw. */
export interface AnswerCatalogue extends Catalogue {
  readonly accelerators: readonly (Catalogue['accelerators'][number] & {
    readonly tdp?: CatalogueFigure
    readonly prices: readonly { readonly figure: CatalogueFigure }[]
  })[]
  readonly nodes: readonly (Catalogue['nodes'][number] & { readonly ratedPower?: CatalogueFigure })[]
}
