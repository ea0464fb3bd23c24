/** A real SMTP server on this machine, that keeps what it is given and can be as bad as real ones. */
import type { Socket } from 'node:net';
import type { ParsedMail } from 'mailparser';

export interface MailServer {
  /** `smtp://127.0.0.1:PORT` */
  url: string;
  /** What it took, in order. */
  taken: ParsedMail[];
  /** How it answers; changed at any moment. */
  mood: Mood;
  close(): Promise<void>;
}

/**
 * `refuses`: 550 to every recipient; `busy`: 451 to every recipient; `dislikes`: 554 to the message;
 * `silent`: no greeting; `cuts`: takes the whole message and cuts without an answer.
 */
export type Mood = 'good' | 'refuses' | 'busy' | 'dislikes' | 'silent' | 'cuts';

export interface MailServerOptions {
  mood?: Mood;
  /** PEM: STARTTLS is then offered, and needed. */
  tls?: { key: string; cert: string };
}

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { SMTPServer } = await import('smtp-server');
  const { simpleParser } = await import('mailparser');
  const { tls } = options;
  const taken: ParsedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...tls,
    onConnect: (_session, done) => {
      if (server.mood !== 'silent') done();
    },
    onMailFrom: (_address, session, done) => {
      done(tls && !session.secure ? answer(530, 'Must issue a STARTTLS first') : null);
    },
    onRcptTo: (_address, _session, done) => {
      if (server.mood === 'refuses') return done(answer(550, 'No such user here'));
      done(server.mood === 'busy' ? answer(451, 'Try again later') : null);
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        if (server.mood === 'cuts') return cut(smtp);
        if (server.mood === 'dislikes') return done(answer(554, 'Looks like spam'));
        taken.push(mail);
        done();
      });
    },
  });
  smtp.on('error', () => undefined); // Clients that go away are no news here.
  const port = await new Promise<number>((resolve) => {
    const listening = smtp.listen(0, '127.0.0.1', () => {
      resolve((listening.address() as { port: number }).port);
    });
  });
  const server: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    mood: options.mood ?? 'good',
    close: () => {
      cut(smtp);
      return new Promise((resolve) => smtp.close(() => resolve()));
    },
  };
  return server;
}

function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/** smtp-server keeps its connections; their sockets are not in its types. */
function cut(smtp: { connections?: unknown }): void {
  for (const connection of smtp.connections as Set<{ _socket: Socket }>) {
    connection._socket.destroy();
  }
}
