import type { Changes } from '../changes';
import type { Answer, Route } from '../routes';

const HEARTBEAT_MS = 15_000;

/** `GET /sandbox/events`: open pages hear what changed, as server-sent events with JSON data. */
export class Events {
  readonly #ends = new Set<() => void>();

  constructor(private readonly changes: Changes) {}

  routes(): Route[] {
    return [{ method: 'GET', path: '/sandbox/events', handle: () => this.stream() }];
  }

  /** Ends all streams, so that the server can close. */
  close(): void {
    for (const end of [...this.#ends]) end();
  }

  private stream(): Answer {
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
    return {
      headers,
      stream: (response) => {
        response.write('retry: 1000\n\n');
        const stop = this.changes.listen((change) =>
          response.write(`data: ${JSON.stringify(change)}\n\n`),
        );
        const beat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS).unref();
        const end = () => {
          this.#ends.delete(end);
          clearInterval(beat);
          stop();
          response.end();
        };
        this.#ends.add(end);
        response.on('close', end);
      },
    };
  }
}
