/** What is wrong with the settings a person makes in the environment. */
export const settings = {
  insecureHost:
    'HOST={host} would serve other machines over plain http: set PUBLIC_URL=https://… when a proxy adds TLS, or ALLOW_INSECURE_HTTP=1 to accept the risk.',
  port: 'PORT={value} is not a port: use a number from 1 to 65535.',
  publicUrl: 'PUBLIC_URL={value} is not an address: write it like https://kilotoken.example.org.',
  databaseUrl:
    'DATABASE_URL is not a PostgreSQL address: write it like postgres://user:password@host:5432/database.',
  portInUse:
    'Port {port} is in use by another program: stop it, or choose another port with PORT={next} npm start.',
  portNotAllowed:
    'This user may not listen on port {port}: choose a port above 1023, for example PORT=3000 npm start.',
  noSuchHost:
    'HOST={host} is not an address of this machine ({code}): use 127.0.0.1, or 0.0.0.0 for all of them.',
} as const
