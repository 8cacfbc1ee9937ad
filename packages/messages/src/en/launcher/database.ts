/** The database server: ours, and in capitals what a server of the user's own lacks, by the code of the error. */
export const database = {
  making: 'Making the database.',
  makingFailed: 'Making the database in {cluster} failed ({said}): put that right and start again.',
  namelessUser:
    'This user has a number but no name on this system, which PostgreSQL needs once to make the database: add the user to /etc/passwd, or set DATABASE_URL to a server of your own.',
  noBinaries:
    'There is no packaged PostgreSQL for {platform} {arch}: set DATABASE_URL to a PostgreSQL {major} server of your own.',
  unreadable:
    'The database directory {cluster} cannot be read by the user it runs as: give it back with chown -R to {owner, select, own {this user} other {{owner}}} and chmod 700.',
  notACluster: '{cluster} is not a PostgreSQL data directory: move it away and start again.',
  otherMajor:
    'The database in {cluster} was made by PostgreSQL {found} and this Kilotoken has {own}: start the Kilotoken that made it, or move the folder away to start afresh.',
  passwordGone:
    'The database’s password in {file} is gone: put the file back from a backup, or move {cluster} away to start afresh.',
  noFreeUser:
    'All user numbers from {first} to {last} are taken: run Kilotoken as an ordinary user instead of root.',
  onlyRoot:
    'This system has no user but root, and PostgreSQL refuses to run as root: add a user and run as that one.',
  stoppingOrphan: 'Stopping the PostgreSQL (process {pid}) that an earlier launcher left running.',
  orphanStays:
    'The earlier PostgreSQL (process {pid}) does not stop: end it with kill -QUIT {pid} and start again.',
  orphanOfOther:
    'PostgreSQL runs on this data as another user (process {pid}): stop it as that user and start again.',
  notPassable:
    'The database in {cluster} lies below a folder its own user ({uid}) cannot enter: let others pass through that folder, or move the checkout elsewhere.',
  brokenLink:
    'The link {link} points to {cluster}, which is gone: put it back, or remove the link to start afresh.',
  ofOtherData:
    'The database in {cluster} belongs to {owner}: remove the link {link} and the folder secrets beside it to start afresh here.',
  DATABASE_UNREACHABLE: 'PostgreSQL at {host} cannot be reached: start it, or mend DATABASE_URL.',
  DATABASE_LOGIN_REFUSED: 'PostgreSQL at {host} refused the login ({said}): mend DATABASE_URL.',
  DATABASE_PRIVILEGES_MISSING:
    'The user in DATABASE_URL lacks a right ({action}): use a superuser, or one with CREATEROLE and CREATEDB, or the owner of the database named there with CREATEROLE.',
  DATABASE_TOO_OLD:
    'Kilotoken needs PostgreSQL {oldest} or newer, and the server in DATABASE_URL is {found}.',
  DATABASE_NOT_UTF8:
    'Database “{database}” is not encoded in UTF8: create one with ENCODING UTF8 and TEMPLATE template0.',
  DATABASE_NEWER_THAN_CODE:
    'The database was migrated by a newer release of Kilotoken: start that release, or restore an older backup.',
  DATABASE_ROLE_UNSAFE:
    'Row-level security would not hold on this database ({findings}): take those rights away from the roles of Kilotoken.',
  OTHER: 'The database refuses with {code}: {said}',
} as const
