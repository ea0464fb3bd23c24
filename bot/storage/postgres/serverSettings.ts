/**
 * Settings of the embedded server. It keeps what it confirmed through a power cut (fsync and
 * synchronous_commit stay on) unless `isDurable` is false, which is for the tests' throw-away data.
 * The rest fits a small machine: one bot, short queries, no replica.
 */
export function serverSettings(options: { port: number; isDurable: boolean }): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port: options.port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '48MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    min_wal_size: '32MB',
    max_wal_size: '256MB',
    io_method: 'sync',
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Its words about a wrong statement quote what people typed; whoever sent it logs the code.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    ...(options.isDurable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
