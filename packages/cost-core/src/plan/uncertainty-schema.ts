import { z } from 'zod'
import { plainNumberField } from './plain-number-field.ts'

const MOST_TRIALS = 10_000_000

/** The path of an input, as it stands in the document: `options.spot.price`. */
const inputPath = z.string().min(1)

/**
 * How the ranges of a plan are drawn.
 *
 * A correlation is two inputs and the rho of their normal scores; inputs of no correlation are drawn independently.
 */
export const uncertaintySchema = z.strictObject({
  trials: plainNumberField({ least: 1, most: MOST_TRIALS, isWhole: true }).prefault(10_000),
  seed: z.int().min(0).default(1),
  correlations: z
    .array(z.tuple([inputPath, inputPath, plainNumberField({ least: -1, most: 1, isWhole: false })]))
    .default([]),
})
