import { z } from 'zod'
import { fieldMeta } from './field-meta.ts'
import { type NumberLimits, readPlainNumber } from './plain-number.ts'

/** A field of one number without a unit, a magnitude allowed: how many draws, how strong a correlation. */
export function plainNumberField(limits: NumberLimits) {
  return z
    .unknown()
    .transform((written, context): number => {
      const read =
        typeof written === 'string' || typeof written === 'number'
          ? readPlainNumber(written, limits)
          : written === undefined || written === null
            ? { code: 'MISSING', params: {} }
            : { code: 'WRONG_TYPE', params: { expected: limits.isWhole ? 'int' : 'number' } }
      if ('value' in read) return read.value
      context.addIssue({ code: 'custom', params: { code: read.code, ...read.params } })
      return z.NEVER
    })
    .register(fieldMeta, { kind: 'number', ...limits })
}
