'use client'

import type { ConvergencePoint, Label } from '@kilotoken/cost-core'
import { useTranslations } from 'next-intl'
import { chosenStrategy } from './chosen-strategy.ts'
import { ConvergenceFigure } from './convergence-figure.tsx'
import styles from './run.module.css'
import { StrategyField } from './strategy-field.tsx'
import { useRunAddress } from './use-run-address.ts'

export type RunConvergenceProps = {
  strategies: readonly { readonly key: string; readonly label: Label }[]
  points: readonly ConvergencePoint[]
  /** How many trials there will be. */
  trials: number
  unit: string
}

const CONVERGING = ['p5', 'p50', 'p95'] as const

/** What an open run knows so far of one strategy: p5, p50 and p95, and how well. */
export function RunConvergence({ strategies, ...run }: RunConvergenceProps) {
  const t = useTranslations('app.run.progress')
  const [address] = useRunAddress()
  const chosen = chosenStrategy(strategies, address.strategy)
  if (chosen === undefined || run.points.length === 0) return null
  return (
    <section className={styles.block} aria-label={t('soFar')}>
      <StrategyField strategies={strategies} chosen={chosen.strategy.key} />
      <div className={styles.charts}>
        {CONVERGING.map((percentile) => (
          <ConvergenceFigure key={percentile} {...run} of={percentile} strategy={chosen} />
        ))}
      </div>
    </section>
  )
}
