import type { z } from 'zod'
import { nearestNames } from '../nearest-names.ts'
import { CURRENCIES, type Currency } from './currencies.ts'
import { knownFields } from './known-fields.ts'
import { type Plan, planSchema } from './plan-schema.ts'

/** A problem before anyone knows which line it is on. */
export interface PathProblem {
  readonly path: readonly (string | number)[]
  readonly code: string
  /** How far into the value's text it is, in characters of its normalised form. */
  readonly position?: number
  readonly params: Readonly<Record<string, string | number>>
}

/** Checks plain data against the schema: every problem at once, each with its path. Nothing here looks at the text. */
export function validatePlan(
  data: unknown,
): { readonly plan: Plan } | { readonly problems: readonly PathProblem[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problems: [{ path: [], code: 'NOT_A_PLAN', params: {} }] }
  const result = schemaOf(currencyOf(data)).safeParse(data, { error: knownFields, reportInput: true })
  const hidden = [...prototypeKeys(data, [])]
  if (result.success && hidden.length === 0) return { plan: result.data }
  const problems = (result.error?.issues ?? []).flatMap((issue) => problemsOf(issue, []))
  return { problems: problems.length > 0 ? problems : hidden }
}

/** The schema library passes over keys of this name; a strict document must not. */
function* prototypeKeys(data: unknown, path: readonly string[]): Generator<PathProblem> {
  if (typeof data !== 'object' || data === null) return
  for (const [key, value] of Object.entries(data)) {
    if (key === '__proto__') yield { path: [...path, key], code: 'KEY', params: {} }
    yield* prototypeKeys(value, [...path, key])
  }
}

const schemas = new Map<Currency, ReturnType<typeof planSchema>>()

/** Built once a currency: building costs far more than checking, and a plan is checked once for each scenario. */
export function schemaOf(currency: Currency): ReturnType<typeof planSchema> {
  const known = schemas.get(currency) ?? planSchema(currency)
  schemas.set(currency, known)
  return known
}

/** The currency a document says it is in, whatever else is wrong with it. */
export function currencyOf(data: unknown): Currency {
  const plan = (data as { currency?: { plan?: unknown } } | null)?.currency?.plan
  return CURRENCIES.find((currency) => currency === plan) ?? 'USD'
}

type CustomParams = { code?: string; position?: number } & PathProblem['params']

function problemsOf(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): readonly PathProblem[] {
  const path = [...before, ...issue.path].map((part) => (typeof part === 'symbol' ? String(part) : part))
  const at = (code: string, params: PathProblem['params'] = {}): readonly PathProblem[] => [
    { path, code, params },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField([...path, key], key, issue.message.split(' ')))
    case 'custom': {
      const { code, position, ...params } = (issue.params ?? {}) as CustomParams
      const place = position === undefined ? {} : { position }
      return [{ path, code: code ?? 'INVALID', ...place, params: params as PathProblem['params'] }]
    }
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? at('MISSING')
        : at('WRONG_TYPE', { expected: issue.expected })
    case 'invalid_value': {
      const options = issue.values.map(String)
      const nearest = typeof issue.input === 'string' ? nearestNames(issue.input, options) : []
      return at('NOT_ONE_OF', { options: options.join(', '), nearest: nearest.join(', ') })
    }
    case 'invalid_union':
      return unionProblems(issue, path)
    case 'invalid_key':
      return at(issue.issues.find(({ message }) => isCode(message))?.message ?? 'KEY')
    case 'too_small':
      return at(issue.origin === 'array' ? 'TOO_FEW_ITEMS' : 'TOO_SMALL', { minimum: String(issue.minimum) })
    case 'too_big':
      return at(issue.origin === 'array' ? 'TOO_MANY_ITEMS' : 'TOO_BIG', { maximum: String(issue.maximum) })
    case 'invalid_format':
      return at(isCode(issue.message) ? issue.message : 'BAD_FORMAT', { format: issue.format })
    default:
      return at('INVALID', {})
  }
}

/** Names what may have been meant: the nearest of the fields that are known there, or all of them where none comes near. */
function unknownField(path: PathProblem['path'], field: string, known: readonly string[]): PathProblem {
  const nearest = nearestNames(field, known).join(', ')
  return {
    path,
    code: 'UNKNOWN_FIELD',
    params: {
      field,
      nearest,
      fields: nearest === '' ? known.join(', ') : '',
      // A comma in a flow map ends a value; what follows it is read as a field.
      isPiece: /^[a-z_]+$/iu.test(field) ? 'no' : 'yes',
    },
  }
}

/** A schema of the plan's own says what is wrong by a code in place of a message. */
function isCode(message: string): boolean {
  return /^[A-Z_]+$/u.test(message)
}

function unionProblems(
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  path: readonly (string | number)[],
): readonly PathProblem[] {
  const { options, discriminator } = issue as { options?: readonly unknown[]; discriminator?: string }
  if (discriminator !== undefined)
    return [
      {
        path: path.at(-1) === discriminator ? path : [...path, discriminator],
        code: 'NOT_ONE_OF',
        params: { options: (options ?? []).map(String).join(', ') },
      },
    ]
  const fitting = issue.errors.filter((errors) => !errors.every(isOfAnotherKind))
  const nearest = (fitting.length > 0 ? fitting : issue.errors).reduce<readonly z.core.$ZodIssue[]>(
    (best, errors) => (best.length === 0 || errors.length < best.length ? errors : best),
    [],
  )
  return nearest.flatMap((inner) => problemsOf(inner, path))
}

/** A list where a map is meant, a text where a number is: another way to write the field may be the one that was meant. */
function isOfAnotherKind({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && path.length === 0
}

/** The dotted form of a path, as it is shown. */
export function pathText(path: readonly (string | number)[]): string {
  return path.join('.')
}
