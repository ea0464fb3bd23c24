/**
 * The university's outgoing proxy, where it has one: HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in capitals
 * or small letters, as other programs read them. What is on this machine is never asked for through it.
 */
import { EnvHttpProxyAgent, errors, Pool, setGlobalDispatcher, type Dispatcher } from 'undici';

type Variables = Record<string, string | undefined>;

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
/** The last is where Azure's machines ask for the token of their managed identity. */
const ON_THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]', '::1', '169.254.169.254'];

/** For those who ask with `fetch`, and have shorter patience themselves. */
const DEFAULT_ANSWER_MS = 10_000;

/** NO_PROXY, and this machine. */
export function withoutProxy({ no_proxy, NO_PROXY }: Variables): string {
  const asked = (no_proxy ?? NO_PROXY ?? '').trim();
  if (asked === '*') return asked;
  return [...asked.split(/[,\s]+/).filter((host) => host !== ''), ...ON_THIS_MACHINE].join(',');
}

/**
 * Has `fetch` and @azure/identity, which reads the environment by itself, use the proxy of `env`; to be
 * called once, before anything is asked for.
 */
export function useOutgoingProxy(env: Variables): void {
  if (!PROXIES.some((name) => env[name])) return;
  const noProxy = withoutProxy(env);
  env.NO_PROXY = env.no_proxy = noProxy;
  // Node's own fetch looks for undici's dispatcher, from Node 22 on as well as from 24.
  const clientFactory = toProxy(DEFAULT_ANSWER_MS);
  setGlobalDispatcher(new EnvHttpProxyAgent({ noProxy, clientFactory }));
}

/** Keeps connections, straight or through the proxy, within these limits. */
export function dispatcherThroughProxy(options: {
  connections: number;
  keepAliveTimeout: number;
  connectMs: number;
  answerMs: number;
  maxResponseSize: number;
}): Dispatcher {
  const { connectMs, answerMs, ...limits } = options;
  return new EnvHttpProxyAgent({
    ...limits,
    noProxy: withoutProxy(process.env),
    connect: { timeout: connectMs },
    proxyTls: { timeout: connectMs },
    clientFactory: toProxy(answerMs),
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
  });
}

/**
 * Connections to the proxy itself. Until it has connected us nothing was sent, whatever it does; and
 * undici would ask one that hangs up again, without a pause and for ever.
 */
function toProxy(headersTimeout: number) {
  return (proxy: URL, how: object): Pool => {
    const pool = new Pool(proxy.origin, { ...how, headersTimeout });
    const connect = pool.connect.bind(pool);
    const connectOrSay = async (to: Dispatcher.ConnectOptions) => {
      const failed = (why: string, options?: ErrorOptions) =>
        Object.assign(new errors.ConnectTimeoutError(`The outgoing proxy ${why}`), options);
      const answer = await connect(to).catch((cause: Error) => {
        throw failed('does not connect', { cause });
      });
      if (answer.statusCode === 200) return answer;
      answer.socket.on('error', () => undefined).destroy();
      throw failed(`answered ${answer.statusCode}`);
    };
    pool.connect = connectOrSay;
    return pool;
  };
}
