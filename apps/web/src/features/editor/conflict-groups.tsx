'use client'

import type { PlanConflict } from '@kilotoken/cost-core'
import { FieldSection, RadioGroup } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { ChangeLines, type NamedChange } from './change-lines.tsx'
import styles from './changes.module.css'
import { withoutSharedSource } from './without-shared-source.ts'

export type Side = 'mine' | 'theirs'

export type ConflictGroupsProps = {
  /** Who saved the other version. */
  name: string
  mine: readonly NamedChange[]
  theirs: readonly NamedChange[]
  both: readonly (Pick<PlanConflict, 'path' | 'mine' | 'theirs'> & { label: string })[]
  /** What was chosen, by path. */
  choices: ReadonlyMap<string, Side>
  onChoose: (path: string, side: Side) => void
}

/** What two people did to a plan from the same version on: what both touched comes first and is chosen. */
export function ConflictGroups({ name, mine, theirs, both, choices, onChoose }: ConflictGroupsProps) {
  const t = useTranslations('app.editor.conflict')
  return (
    <>
      {both.length > 0 && (
        <FieldSection id="both" title={t('both')}>
          {both.map((conflict) => {
            const [own, other] = withoutSharedSource(conflict.mine, conflict.theirs)
            return (
              <div key={conflict.path} className={styles.conflict}>
                <RadioGroup
                  legend={conflict.label}
                  chosen={choices.get(conflict.path) ?? ''}
                  onChoose={(side) => onChoose(conflict.path, side === 'mine' ? 'mine' : 'theirs')}
                  options={[
                    { value: 'mine', label: t('keepMine', { value: own ?? t('absent') }) },
                    {
                      value: 'theirs',
                      label: t('keepTheirs', { name, value: other ?? t('absent') }),
                    },
                  ]}
                />
              </div>
            )
          })}
        </FieldSection>
      )}
      <Changes id="mine" title={t('mine')} changes={mine} />
      <Changes id="theirs" title={t('theirs', { name })} changes={theirs} />
    </>
  )
}

function Changes({ id, title, changes }: { id: string; title: string; changes: readonly NamedChange[] }) {
  const t = useTranslations('app.editor.conflict')
  return (
    <FieldSection id={id} title={title}>
      {changes.length === 0 ? (
        <p className={styles.nothing}>{t('nothing')}</p>
      ) : (
        <ChangeLines changes={changes} />
      )}
    </FieldSection>
  )
}
