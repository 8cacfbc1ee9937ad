/**
 * PostgreSQL's settings for a machine of two cores and 2 GB or more, as arguments of `postgres`.
 *
 * Arguments and not a file: a root launcher must not write into a folder the database's own user controls. There is no
 * Unix socket: its path may be too long, and the loopback with a password serves root and user alike. Durability
 * settings stay at their safe defaults.
 */
export function serverSettings(port: number): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 40,
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '1GB',
    max_worker_processes: 4,
    max_parallel_workers: 2,
    max_parallel_workers_per_gather: 1,
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_connections: 'on',
    log_min_duration_statement: '2s',
    // What a slow statement was given are people's addresses, plans and hashes of secrets: not for a log.
    log_parameter_max_length: 0,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
