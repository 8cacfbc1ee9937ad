'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Estimate, Trace } from '../estimate/estimate.ts'
import type { TraceChoice } from '../estimate/estimate-source.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { monthLabel } from '../run/month-label.ts'
import { FigureLinks } from './figure-links.tsx'
import { Formula } from './formula.tsx'
import { KnownBy } from './known-by.tsx'
import { Movers } from './movers.tsx'
import { TraceMonth } from './trace-month.tsx'
import { TraceSource } from './trace-source.tsx'
import { TraceTree } from './trace-tree.tsx'
import styles from './trace-view.module.css'

export type TraceViewProps = {
  trace: Trace
  choice: TraceChoice
  published: Estimate['view']['headlines'][number]['published']
  figures: Estimate['view']['figures']
  onGo: (id: string) => void
  onMonth: (month: string | undefined) => void
}

/** The content of a trace: value, formula, inputs, source, what moves it, what it is measured against, what uses it. */
export function TraceView({ trace, choice, published, figures, onGo, onMonth }: TraceViewProps) {
  const t = useTranslations('app.estimate.trace')
  const words = useFigureWords()
  const { explanation } = trace
  const name = words.name(explanation)
  return (
    <article className={styles.trace}>
      <h2 className={styles.name} tabIndex={-1}>
        {name}
      </h2>
      <Value trace={trace} figures={figures} />
      <TraceMonth trace={trace} onMonth={onMonth} />
      <Formula explanation={explanation} onGo={onGo} />
      {explanation.inputs.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('inputs')}</h3>
          <TraceTree
            label={t('tree', { label: name })}
            inputs={explanation.inputs}
            home={explanation.context}
            choice={choice}
            onGo={onGo}
          />
          <p className={styles.hint}>{t('keys')}</p>
        </section>
      )}
      {explanation.role !== 'formula' && <TraceSource explanation={explanation} />}
      <Movers trace={trace} onGo={onGo} />
      <KnownBy shares={trace.byEvidence} />
      {published !== undefined && published.deviation !== null && (
        <section>
          <h3 className={styles.heading}>{t('against')}</h3>
          <p className={styles.text}>
            {t('againstText', {
              source: published.source,
              value: words.text(published, 'card'),
              date: published.date,
              deviation: words.deviation(published.deviation ?? 0),
            })}
          </p>
        </section>
      )}
      <UsedIn trace={trace} onGo={onGo} />
    </article>
  )
}

function Value({ trace, figures }: Pick<TraceViewProps, 'trace' | 'figures'>) {
  const t = useTranslations('app')
  const words = useFigureWords()
  const locale = useLocale()
  const { figure, over, shown, isStock } = trace.explanation
  const { value, unit } = words.parts(trace.isAtMonth ? shown : figure, 'full')
  const range = trace.isAtMonth ? undefined : trace.range
  const scope =
    over === 'once' || over === 'horizon'
      ? t(`estimate.trace.${over === 'horizon' && isStock === true ? 'last' : over}`)
      : t(trace.isAtMonth ? 'estimate.trace.atMonth' : 'estimate.trace.month', {
          month: monthLabel(trace.start, over.month, locale),
          isStock: isStock === true ? 'yes' : 'no',
          whole: words.text(figure, 'full'),
        })
  return (
    <div>
      <p className={styles.value}>
        {value} <span className={styles.unit}>{unit}</span>
        {range !== undefined && (
          <span className={styles.range}>
            {words.range({ low: range.p5, high: range.p95, middle: figure.value ?? 0, unit: figure.unit })}
          </span>
        )}
      </p>
      <p className={styles.text}>
        {scope}
        {range !== undefined && (
          <>
            {' · '}
            {t('estimate.trace.middle')}
            {' · '}
            {t('estimate.trace.spread', { trials: trace.trials })}
          </>
        )}
      </p>
      {figure.absent !== undefined && (
        <p className={styles.warn}>
          {t('estimate.trace.absent', { kind: figure.absent.kind })}{' '}
          {figure.absent.kind === 'infeasible' &&
            t('estimate.trace.because', {
              reasons: figure.absent.reasons
                .map((reason) => words.reason(reason, figures[reason]))
                .join(t('figure.reasonSeparator')),
            })}
        </p>
      )}
      {figure.incomplete !== undefined && (
        <p className={styles.warn}>{t('estimate.trace.incomplete', { count: figure.incomplete.length })}</p>
      )}
    </div>
  )
}

function UsedIn({ trace, onGo }: { trace: Trace; onGo: (id: string) => void }) {
  const t = useTranslations('app.estimate.trace')
  const { usedIn } = trace.explanation
  return (
    <section>
      <h3 className={styles.heading}>{t('usedIn')}</h3>
      {usedIn.length === 0 ? (
        <p className={styles.text}>{t('unused')}</p>
      ) : (
        <FigureLinks figures={usedIn} onGo={onGo} />
      )}
    </section>
  )
}
