import { useTranslations } from 'next-intl'
import styles from './team.module.css'

const ROLES = ['viewer', 'editor', 'admin', 'owner'] as const

/** What each role may do, from least to most. */
export function RoleList() {
  const t = useTranslations('app.team')
  return (
    <dl className={styles.roles}>
      {ROLES.map((role) => (
        <div key={role} className={styles.roleRow}>
          <dt>{t(`roles.${role}`)}</dt>
          <dd>{t(`may.${role}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
