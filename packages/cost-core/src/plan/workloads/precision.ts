import { z } from 'zod'
import { PRECISIONS } from '../../catalog/catalogue.ts'

/** The number format arithmetic is done in; half precision where nothing is said. */
export const precision = z.enum(PRECISIONS).default('bf16')
