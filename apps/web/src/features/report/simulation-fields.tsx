'use client'

import { RUN_LIMITS } from '@kilotoken/cost-core'
import { FieldGrid, Notice, SelectField, TextField } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import type { WishProblems, WishText } from './read-wish.ts'
import type { ReportOf } from './report-of.ts'

const OWN = 'own'
/** As many of the plan's newest simulations are looked through. */
const LOOKED_THROUGH = 100
const { minTrials: least, maxTrials: most, maxSeed } = RUN_LIMITS

export type SimulationFieldsProps = {
  of: ReportOf
  text: WishText
  problems: WishProblems
  onChange: (run: string | undefined, part: Partial<WishText>) => void
}

/** Where the report's uncertainty comes from: nowhere, a simulation that is done, or one made with the files. */
export function SimulationFields({ of, text, problems, onChange }: SimulationFieldsProps) {
  const t = useTranslations('app.report.make')
  const { run } = of
  return (
    <>
      <SelectField
        label={t('simulation')}
        value={text.isSimulated ? OWN : (run ?? '')}
        options={[{ value: '', label: t('none') }, ...useRunOptions(of), { value: OWN, label: t('own') }]}
        onChange={(chosen) =>
          onChange(chosen === '' || chosen === OWN ? undefined : chosen, { isSimulated: chosen === OWN })
        }
      />
      {text.isSimulated && (
        <>
          <FieldGrid>
            <TextField
              label={t('trials')}
              name="trials"
              inputMode="numeric"
              value={text.trials}
              hint={t('trialsHint', { least, most })}
              error={problems.trials && t('trialsWrong', { least, most })}
              onChange={(trials) => onChange(run, { trials })}
            />
            <TextField
              label={t('seed')}
              name="seed"
              inputMode="numeric"
              value={text.seed}
              hint={t('seedHint')}
              error={problems.seed && t('seedWrong', { most: maxSeed })}
              onChange={(seed) => onChange(run, { seed })}
            />
          </FieldGrid>
          <Notice tone="info">{t('ownNote')}</Notice>
        </>
      )}
    </>
  )
}

/** The simulations of this very version and scenario that are done, and the one the address names whatever it is. */
function useRunOptions({ team, plan, version, scenario, run }: ReportOf) {
  const t = useTranslations('app.report.make')
  const locale = useLocale()
  const runs = useQuery(
    useTRPC().run.list.queryOptions({ team, kind: 'simulation', plan, limit: LOOKED_THROUGH }),
  )
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  })
  const options = (runs.data ?? [])
    .filter(
      (one) =>
        one.id === run ||
        (one.status === 'done' && one.planVersion === version && one.scenario === (scenario ?? null)),
    )
    .map(({ id, createdAt, done: trials, seed }) => ({
      value: id,
      label: t('ofRun', { moment: moment.format(createdAt), trials, seed: String(seed) }),
    }))
  if (run === undefined || options.some(({ value }) => value === run)) return options
  return [{ value: run, label: t('ofThisRun') }, ...options]
}
