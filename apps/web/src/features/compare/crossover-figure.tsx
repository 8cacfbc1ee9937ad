'use client'

import { type FlipPoints, fromBase, heightAt, linePoints, type VolumeDriver } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import { CrossoverChart, SelectField } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { columnTones } from './column-tones.ts'
import styles from './compare.module.css'
import { useAmounts } from './use-amounts.ts'
import type { ColumnWords } from './use-column-words.ts'
import type { ShownComparison } from './use-comparison.ts'
import { type ShownCrossover, useCrossover } from './use-crossover.ts'
import { Waiting } from './waiting.tsx'

export type CrossoverFigureProps = {
  shown: ShownComparison
  words: ReadonlyMap<string, ColumnWords>
  driver: string | undefined
  onDriver: (key: string) => void
  /** What flips the decision, where the chart shows what decides: where a volume passes others is marked as well. */
  points: readonly FlipPoints[] | undefined
}

/** What the columns cost at other volumes, and where the cheapest changes; or why there is nothing to show. */
export function CrossoverFigure({ shown, words, driver: wanted, onDriver, points }: CrossoverFigureProps) {
  const t = useTranslations('app.compare.chart')
  const found = useCrossover(shown.columns, wanted)
  const { drivers, driver, lines } = found
  const nameOf = useDriverName(drivers)
  if (driver === undefined) return <p className={styles.quiet}>{t('noDriver')}</p>
  return (
    <div className={styles.figureBlock}>
      {lines === undefined && <Waiting text={t('working')} shapes={['chart']} />}
      {lines !== undefined && !lines.isMoved && (
        <p className={styles.quiet}>{t('noEffect', { driver: nameOf(driver) })}</p>
      )}
      {lines?.isMoved === true && (
        <Chart
          shown={shown}
          words={words}
          found={{ ...found, driver, lines }}
          driverName={nameOf(driver)}
          points={points}
        />
      )}
      {drivers.length > 1 && (
        <div className={styles.choice}>
          <SelectField
            label={t('driver')}
            value={driver.key}
            options={drivers.map((one) => ({ value: one.key, label: nameOf(one) }))}
            onChange={onDriver}
          />
        </div>
      )}
    </div>
  )
}

type ChartProps = Pick<CrossoverFigureProps, 'shown' | 'words' | 'points'> & {
  found: ShownCrossover & { driver: VolumeDriver; lines: NonNullable<ShownCrossover['lines']> }
  driverName: string
}

function Chart({ shown, words, found, driverName, points: decided }: ChartProps) {
  const t = useTranslations('app.compare.chart')
  const locale = useLocale()
  const figures = useFigureWords()
  const { amount } = useAmounts(shown.comparison)
  const { currency, isPerMonth } = shown.comparison.basis
  const { driver, lines, ranges } = found
  const title = useFlipTitle({ shown, words, found, driverName, points: decided })
  const tones = columnTones(shown.columns.map(({ column }) => column))
  const card = (value: number) => figures.text({ value, unit: currency }, 'card')
  const times = (value: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value)
  const volume = (multiple: number) =>
    driver.today === undefined
      ? t('times', { times: times(multiple) })
      : t('timesOf', {
          times: times(multiple),
          value: figures.text({ value: multiple * driver.today.value, unit: driver.today.unit }, 'card'),
        })
  const plotted = shown.columns.map(({ key }) => {
    const points = linePoints(lines, ranges, key)
    return { key, points, label: words.get(key)?.name ?? '', tone: tones.get(key) ?? 'other' }
  })
  const edge = lines.multipliers.at(-1) ?? 1
  const marked = [
    ...lines.flips.map((flip) => ({ ...flip, isCheapest: true })),
    ...passesOf(driver, lines, decided).map((flip) => ({ ...flip, isCheapest: false })),
  ]
  const flipLabel = (at: number) =>
    driver.today === undefined
      ? t('times', { times: times(at) })
      : figures.text({ value: at * driver.today.value, unit: driver.today.unit }, 'card')
  return (
    <CrossoverChart
      title={title}
      subtitle={t('crossoverSubtitle', {
        currency,
        driver: driverName,
        basis: isPerMonth ? 'month' : 'whole',
        ranges: ranges === undefined ? 'no' : 'yes',
      })}
      summary={t('crossoverSummary', { driver: driverName })}
      lines={plotted.filter(({ points }) => points.length > 0)}
      xDomain={[0, edge]}
      xLabel={t('axis', { driver: driverName })}
      flips={marked.flatMap(({ at, from, to, isCheapest }, index) => {
        const y = heightAt(plotted.find(({ key }) => key === to)?.points ?? [], at)
        const spread = ranges?.flips[index]
        const names = { from: words.get(from)?.name ?? '', to: words.get(to)?.name ?? '' }
        if (y === undefined) return []
        return {
          key: `${index}`,
          x: at,
          y,
          label: flipLabel(at),
          name: t(isCheapest ? 'meeting' : 'cheaperFrom', names),
          // An open end is drawn to the edge of the chart, where its whisker has no foot.
          ...(spread !== undefined && {
            spread: { low: spread.low ?? -1, high: spread.high ?? 2 * edge },
          }),
        }
      })}
      today={{
        x: 1,
        label:
          driver.today === undefined
            ? t('today')
            : t('todayOf', { value: figures.text(driver.today, 'card') }),
      }}
      formatXTick={times}
      formatYTick={card}
      formatX={(value) => (value < 0 || value > edge ? '–' : volume(value))}
      formatY={amount}
      words={{
        showTable: t('showTable'),
        showChart: t('showChart'),
        x: t('x'),
        flip: t('flipHead'),
        at: t('at'),
        from: t('from'),
        to: t('until'),
      }}
    />
  )
}

/** Where the volume takes another column past today's cheapest without making it the cheapest, on the chart. */
function passesOf(
  driver: VolumeDriver,
  { flips, multipliers }: ChartProps['found']['lines'],
  points: readonly FlipPoints[] | undefined,
) {
  const found = points?.find(({ input }) => input.key === driver.key)
  if (found === undefined || !(found.input.today > 0)) return []
  const { input } = found
  const today = fromBase(input.today, input.unit)
  return found.flips.flatMap(({ value, from, to }) => {
    const at = value === null ? Number.NaN : value / today
    const isOnChart = at >= (multipliers[0] ?? 0) && at <= (multipliers.at(-1) ?? 0)
    const isKnown = flips.some((flip) => flip.from === from && flip.to === to)
    return isOnChart && !isKnown ? [{ at, from, to }] : []
  })
}

/** The finding: where the cheapest changes, told from today. */
function useFlipTitle({ shown, words, found, driverName }: ChartProps): string {
  const t = useTranslations('app.compare.chart')
  const locale = useLocale()
  const { flips } = found.lines
  const [flip] = flips
  const nameOf = (key: string) => words.get(key)?.name ?? ''
  if (flip === undefined) {
    const { costVerdict: verdict } = shown
    return t('noFlip', {
      driver: driverName,
      cheapest: 'cheapest' in verdict ? nameOf(verdict.cheapest) : '',
    })
  }
  if (flips.length > 1) return t('flips', { count: flips.length, driver: driverName })
  return t(flip.at < 1 ? 'flipBelow' : 'flip', {
    driver: driverName,
    times: new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(flip.at),
    from: nameOf(flip.from),
    to: nameOf(flip.to),
  })
}

/** A driver in words: whose it is only where several workloads could be meant. */
function useDriverName(drivers: readonly VolumeDriver[]) {
  const t = useTranslations('app.compare')
  const locale = useLocale()
  const isOne =
    drivers.every(({ paths }) => paths.length === 1) &&
    new Set(drivers.map(({ field }) => field)).size === drivers.length
  return ({ field, workload }: VolumeDriver) => {
    const name = t(`fields.${field}`)
    if (isOne) return name
    if (workload === undefined) return t('chart.driverOfAll', { field: name })
    return t('chart.driverOf', { field: name, workload: labelText(workload, locale) })
  }
}
