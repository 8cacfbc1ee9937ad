/** What a backup or a restore says. */
export const backup = {
  externalServer:
    'DATABASE_URL names a server of your own, and npm run {action} works on the one that comes with Kilotoken: use pg_dump and pg_restore of the server’s own version, or pgBackRest.',
  noDatabase: 'There is no database in {folder} yet: start Kilotoken once with npm start.',
  targetExists: '{file} exists already: name another file, or move that one away.',
  noFolder: 'There is no folder {folder}: make it, or name another file.',
  noRoom:
    'The disk that holds {folder} has {free} MB free and this needs {needed} MB: free some space and try again.',
  partElsewhere:
    '{place} is a link, and a backup would miss what lies behind it: move that part of the database back.',
  launcherNotReady:
    'Kilotoken (process {pid}) is starting or stopping: try again when it says that it is ready.',
  copying: 'Copying the database.',
  checkingCopy: 'Checking the copy by starting it.',
  written:
    'The backup is good: {file} ({size} MB, {tables} tables, {rows} rows). It holds the passwords and keys of this instance: keep it as you would keep those.',
  databaseWentAway:
    'The database went away while it was copied: try again when Kilotoken says that it is ready.',
  mayNotBackUp:
    'The database does not let Kilotoken back it up yet: start this version once with npm start and try again.',
  usage: 'Name the backup to restore: npm run restore -- backups/kilotoken-….tar.gz',
  noBackup: 'There is no backup {file}: name a file that npm run backup wrote.',
  truncated:
    '{file} is no complete backup of Kilotoken: it was cut off, or is another file. Take another copy of it or another backup; nothing was changed.',
  altered:
    '{file} was altered after it was written: its contents do not match its checksum. Take another copy of it or another backup; nothing was changed.',
  unreadable: '{file} cannot be taken apart ({why}): take another backup; nothing was changed.',
  listMismatch: '{file} does not hold what its own list says: take another backup; nothing was changed.',
  unknownFormat:
    '{file} has no list of contents that this version of Kilotoken can read: restore it with the version that wrote it; nothing was changed.',
  otherMajor:
    '{file} holds a database of PostgreSQL {found} and this Kilotoken has {own}: restore it with the Kilotoken that made it; nothing was changed.',
  newerSchema:
    '{file} was made by a newer Kilotoken ({version}): install that version or a later one to restore it; nothing was changed.',
  doesNotStart: 'The database in {file} does not start ({why}): take another backup; nothing was changed.',
  notReadable:
    'The database in {file} starts but cannot be read ({why}): take another backup; nothing was changed.',
  diskOfItsOwn:
    '{folder} is the top folder of a disk, and a restore needs room beside it on the same disk: stop Kilotoken, move everything in it into a folder below, and name that one in KILOTOKEN_DATA_DIR.',
  unpacking: 'Unpacking {file} beside the current data.',
  checkingRestored: 'Starting the restored database and checking it; the current data is still in use.',
  askingLauncher: 'Asking the running Kilotoken (process {pid}) to change over.',
  changingOver: 'Changing over to the restored data.',
  launcherDoesNotTakeIt:
    'The running Kilotoken (process {pid}) does not take the restored data: stop it and run this again; nothing was changed.',
  launcherEnded: 'Kilotoken ended while it changed over: npm start goes on with the restored data.',
  restoreUnderWay: 'Another restore is under way: wait for its end and try again.',
  undone: 'Kilotoken did not start on the restored data and runs on the earlier one again ({why}).',
  restored: 'Restored the backup of {createdAt} ({tables} tables, {rows} rows).',
  kept: 'The earlier data is in {folder}: look at it with KILOTOKEN_DATA_DIR={folder} PORT=3001 npm start, remove it when it is not needed.',
  nothingKept: 'There was no earlier data.',
  startNow: 'Start Kilotoken with npm start.',
} as const
