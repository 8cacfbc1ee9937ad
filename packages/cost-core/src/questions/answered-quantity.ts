import type { CatalogueFigure } from '../catalog/catalogue.ts'
import type { PlanValue } from '../edit/plan-edit.ts'

type Note = { readonly en: string; readonly zh: string }

/** A number nobody has a source for yet, with the reason for it. */
export function assumed(value: string, note: Note): PlanValue {
  return { value, evidence: 'assumed', note }
}

/** A number that goes back to one of the catalogue. */
export function said(value: string, { source, date, evidence }: CatalogueFigure, note?: Note): PlanValue {
  return {
    value,
    evidence: note === undefined ? evidence : 'estimated',
    source,
    date,
    ...(note !== undefined && { note }),
  }
}
