import { z } from 'zod'

/** A name that plans refer to and that never changes: lower case, digits, single hyphens and dots (`p5.48xlarge`). */
export const catalogueKey = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
