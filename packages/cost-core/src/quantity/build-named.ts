import { logBeta } from '../sampling/beta-share.ts'
import { logPolynomial } from '../sampling/log-polynomial.ts'
import { normalScore } from '../sampling/normal-score.ts'
import { PURE } from '../units/dimension.ts'
import { checkDomain, sizedValue } from './base-value.ts'
import { curveInDomain } from './curve-in-domain.ts'
import { type Distribution, Z95 } from './distribution.ts'
import { plainNumber } from './plain-number.ts'
import type { Domain, ParameterName, Quantity, QuantityField } from './quantity.ts'
import { QuantityFault } from './quantity-error.ts'
import type { Amount } from './read-amount.ts'
import { inOneUnit } from './unit-in-field.ts'

/** Forms whose numbers are parameters with names. */
export type NamedForm = 'normal' | 'lognormal' | 'beta'

/** How each of them is written, for whoever wrote it otherwise. */
const WAYS: Readonly<Record<NamedForm, string>> = {
  normal: 'normal(mean=…; sd=…), normal(p5=…; p95=…)',
  lognormal: 'lognormal(p5=…; p95=…), lognormal(mean=…; sd=…), lognormal(median=…; sd=…)',
  beta: 'beta(2; 5), beta(mean=…; sd=…)',
}

/** A parameter in base units. */
interface Parameter {
  readonly name: ParameterName
  readonly value: number
  readonly position: number
}

/** `normal(mean=5; sd=1)` and its kin: two parameters, named because no order of them is agreed on. */
export function buildNamed(
  form: NamedForm,
  names: readonly (ParameterName | undefined)[],
  amounts: readonly Amount[],
  field: QuantityField,
  position: number,
): Quantity {
  if (form === 'beta') checkShareField(field, position)
  if (form === 'beta' && names.every((name) => name === undefined)) return plainBeta(amounts, field)
  const given = names.filter((name) => name !== undefined)
  if (given.length < names.length) throw new QuantityFault('PARAMETERS', position, { names: WAYS[form] })
  const { numbers, unit } = inOneUnit(amounts, field)
  const parameters = given.map((name, at): Parameter => {
    const place = amounts[at]?.position ?? position
    const value = sizedValue(numbers[at] ?? 0, unit, place)
    if (name !== 'sd') checkDomain(value, field.domain, place, 'parameter')
    else if (!(value > 0)) throw new QuantityFault('SD_NOT_POSITIVE', place)
    return { name, value, position: place }
  })
  const distribution = distributionOf(form, parameters, field, position)
  if (distribution === undefined) throw new QuantityFault('PARAMETERS', position, { names: WAYS[form] })
  return { form, numbers, names: given, unit, distribution }
}

function distributionOf(
  form: NamedForm,
  parameters: readonly Parameter[],
  { domain }: QuantityField,
  position: number,
): Distribution | undefined {
  const mean = parameters.find(({ name }) => name === 'mean')
  const middle = parameters.find(({ name }) => name === 'median')
  const sd = parameters.find(({ name }) => name === 'sd')
  const centre = mean ?? middle
  if (form === 'beta') return mean && sd && betaOfMoments(mean, sd)
  if (sd !== undefined) {
    if (centre === undefined) return undefined
    if (form === 'normal') return curveInDomain('normal', centre.value, sd.value, domain, sd.position)
    const variance = logVariance(sd.value / positive(centre).value, centre.name === 'mean')
    const location = logPolynomial(centre.value) - (centre === mean ? variance / 2 : 0)
    return curveInDomain('lognormal', location, Math.sqrt(variance), domain, sd.position)
  }
  if (form === 'lognormal' && mean !== undefined) return undefined
  return ofPercentiles(form, parameters, domain, position)
}

/**
 * The variance of the logarithm, from the standard deviation over the mean or over the median.
 *
 * For w = e^variance: sd²/mean² is w − 1, and sd²/median² is w(w − 1).
 */
function logVariance(ratio: number, isOfMean: boolean): number {
  const square = ratio * ratio
  return logOnePlus(isOfMean ? square : (2 * square) / (1 + Math.sqrt(1 + 4 * square)))
}

/** ln(1 + x) that keeps the digits of a small x. */
function logOnePlus(x: number): number {
  const whole = 1 + x
  return whole === 1 ? x : (logPolynomial(whole) * x) / (whole - 1)
}

function ofPercentiles(
  form: 'normal' | 'lognormal',
  parameters: readonly Parameter[],
  domain: Domain,
  position: number,
): Distribution | undefined {
  const points = parameters
    .map((parameter) => ({ ...parameter, score: scoreOf(parameter.name) }))
    .sort((a, b) => a.score - b.score)
  const [low, high] = points
  if (low === undefined || high === undefined || low.score === high.score) return undefined
  if (low.value > high.value) throw new QuantityFault('LOW_ABOVE_HIGH', high.position)
  if (low.value === high.value) throw new QuantityFault('EMPTY_RANGE', high.position)
  const on = (point: Parameter) => (form === 'normal' ? point.value : logPolynomial(positive(point).value))
  const scale = (on(high) - on(low)) / (high.score - low.score)
  return curveInDomain(form, on(low) - scale * low.score, scale, domain, position)
}

/** The standard score of a percentile; a mean stands here for a normal curve only, whose middle it is. */
function scoreOf(name: ParameterName): number {
  if (name === 'median' || name === 'mean') return 0
  const percent = Number(name.slice(1))
  return percent === 5 ? -Z95 : percent === 95 ? Z95 : normalScore(percent / 100)
}

function positive(parameter: Parameter): Parameter {
  if (parameter.value > 0) return parameter
  throw new QuantityFault('LOGNORMAL_NEEDS_POSITIVE', parameter.position, { instead: '0..8k' })
}

/** Beyond these the shape is two points, or a spike that a normal curve says as well. */
const LEAST = 0.1
const MOST = 10_000

function checkShareField({ unit, domain }: QuantityField, position: number): void {
  if (unit.dimension === PURE && domain !== 'count') return
  throw new QuantityFault('WRONG_UNIT', position, { got: '%', want: unit.text })
}

function plainBeta(amounts: readonly Amount[], { unit }: QuantityField): Quantity {
  const [alpha = 0, beta = 0] = amounts.map(({ number, unit: own, position }) => {
    if (own !== undefined) throw new QuantityFault('WRONG_UNIT', position, { got: own.text, want: '1' })
    if (!(number >= LEAST && number <= MOST))
      throw new QuantityFault('OUT_OF_DOMAIN', position, { low: String(LEAST), high: String(MOST) })
    return number
  })
  return { form: 'beta', numbers: [alpha, beta], unit, distribution: betaOf(alpha, beta) }
}

function betaOfMoments(mean: Parameter, sd: Parameter): Distribution {
  const inner = mean.value * (1 - mean.value)
  if (!(inner > 0)) throw new QuantityFault('OUT_OF_DOMAIN', mean.position, { low: '0%', high: '100%' })
  const [less, more] = mean.value < 0.5 ? [mean.value, 1 - mean.value] : [1 - mean.value, mean.value]
  const smallest = Math.sqrt(inner / (1 + MOST / more))
  const largest = Math.sqrt(inner / (1 + LEAST / less))
  if (!(sd.value >= smallest && sd.value <= largest))
    throw new QuantityFault('OUT_OF_DOMAIN', sd.position, {
      low: `${percent(smallest)}%`,
      high: `${percent(largest)}%`,
    })
  const strength = inner / (sd.value * sd.value) - 1
  return betaOf(mean.value * strength, (1 - mean.value) * strength)
}

function percent(share: number): string {
  return plainNumber(Number((100 * share).toPrecision(3)))
}

function betaOf(alpha: number, beta: number): Distribution {
  return { shape: 'beta', low: 0, high: 1, alpha, beta, logConstant: logBeta(alpha, beta) }
}
