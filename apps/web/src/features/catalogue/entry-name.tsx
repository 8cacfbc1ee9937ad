import styles from './entry-name.module.css'
import { ListLink } from './list-link.tsx'

/** An entry in a list: its name, which leads to all its figures, and what it is. */
export function EntryName({ href, name, note }: { href: string; name: string; note: string }) {
  return (
    <span className={styles.entry}>
      <ListLink href={href} scroll>
        {name}
      </ListLink>
      <span className={styles.note}>{note}</span>
    </span>
  )
}
