type Fields = Readonly<Record<string, unknown>>

/** An input no procedure may accept, and what is wrong with it. */
export type MalformedInput = { wrong: string; input: unknown }

const NOT_OBJECTS: readonly unknown[] = [null, 42, 'text', true, []]
const EXTRA_FIELDS: readonly string[] = ['role', 'userId', 'teamId', 'owner', 'constructor', 'prototype']
const LONGEST = 1_000_001

/** What a procedure that takes nothing must not be given. */
export const NOT_NOTHING: readonly MalformedInput[] = [...NOT_OBJECTS, { role: 'owner' }].map((input) => ({
  wrong: `${JSON.stringify(input)} for nothing`,
  input,
}))

/** Ways to get a valid input wrong: as a whole, field by field, and with what nobody asked for. */
export function malformedInputs(valid: Fields): MalformedInput[] {
  return [
    ...NOT_OBJECTS.map((input) => ({ wrong: `${JSON.stringify(input)} for an object`, input })),
    ...EXTRA_FIELDS.filter((name) => !(name in valid) || name === 'constructor').map((name) => ({
      wrong: `${name} nobody asked for`,
      input: { ...valid, [name]: 'owner' },
    })),
    ...Object.entries(valid).flatMap(([name, value]) => wrongFields(valid, name, value)),
  ]
}

function wrongFields(valid: Fields, name: string, value: unknown): MalformedInput[] {
  const { [name]: _, ...rest } = valid
  const replaced = wrongValues(value).map((wrong) => ({
    wrong: `${name} is ${JSON.stringify(wrong)?.slice(0, 40)}`,
    input: { ...valid, [name]: wrong },
  }))
  return [{ wrong: `${name} is missing`, input: rest }, ...replaced]
}

function wrongValues(value: unknown): readonly unknown[] {
  const always = [null, { $ne: null }, [[value]]]
  switch (typeof value) {
    case 'string':
      return [...always, 42, `${value}\0`, 'x'.repeat(LONGEST)]
    case 'number':
      return [...always, String(value), 1.5, -1, 0, 1e300]
    case 'boolean':
      return [...always, 'true', 1]
    default:
      return Array.isArray(value) ? [null, {}, 'text', [42], Array.from({ length: 1000 }, () => 'x')] : always
  }
}
