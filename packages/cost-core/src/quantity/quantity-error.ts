/**
 * Why a quantity could not be read. The words live in the message catalogue; `position` counts characters of the
 * normalised text from 0.
 */
export interface QuantityError {
  readonly code: QuantityErrorCode
  readonly position: number
  readonly params: Readonly<Record<string, string | number>>
}

export const QUANTITY_ERROR_CODES = [
  'EMPTY',
  'NUMBER_EXPECTED',
  'TRAILING_TEXT',
  'LOW_ABOVE_HIGH',
  'EMPTY_RANGE',
  'LOGNORMAL_NEEDS_POSITIVE',
  'MAGNITUDE_ON_ONE_SIDE',
  'AMBIGUOUS_M',
  'AMBIGUOUS_MAGNITUDE',
  'COMPOUND_NUMBER',
  'BAD_GROUPING',
  'TWO_POINTS',
  'TOO_LARGE',
  'TOO_NEAR_ZERO',
  'UNKNOWN_UNIT',
  'WRONG_UNIT',
  'CURRENCY_MISMATCH',
  'OUT_OF_DOMAIN',
  'PERCENT_OR_FRACTION',
  'NOT_A_WHOLE_NUMBER',
  'TRUNCATION_TOO_LARGE',
  'ARITY',
  'ORDER',
  'PARAMETERS',
  'SD_NOT_POSITIVE',
  'WEIGHTS',
  'CALL_SYNTAX',
] as const

export type QuantityErrorCode = (typeof QUANTITY_ERROR_CODES)[number]

/** Thrown inside the reader only; its door turns it into a value. */
export class QuantityFault extends Error {
  readonly error: QuantityError

  constructor(
    code: QuantityErrorCode,
    position: number,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.error = { code, position, params }
  }
}
