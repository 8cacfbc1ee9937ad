import type { Context, Label } from '../graph/label.ts'

/**
 * A formula as pieces and not as text: the page makes them buttons, a report joins them, and a language may reorder the
 * slots of a phrase. Values are in the unit they carry.
 */
export type Token =
  | { readonly kind: 'label'; readonly id: string; readonly label: Label; readonly context: Context }
  | { readonly kind: 'value'; readonly id?: string; readonly value: number | null; readonly unit: string }
  /** A month of the plan, counted from 0; `civil` is its name in the calendar, where the plan's start is known. */
  | { readonly kind: 'month'; readonly month: number; readonly civil?: string }
  | { readonly kind: 'symbol'; readonly text: '×' | '÷' | '+' | '−' | '(' | ')' }
  | { readonly kind: 'phrase'; readonly key: string; readonly slots: readonly (readonly Token[])[] }
  | {
      readonly kind: 'conversion'
      readonly op: '×' | '÷'
      readonly factor: number
      readonly unit: string
      readonly per: string
    }
