/** Of the way there: who answers is vouched for to everybody, by TLS as it should be, and nothing goes in the clear. */
import { connect } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { problemSchema } from '#adapters/http/problem.ts';
import { dayMs } from '#domain/time/norwegian-time.ts';
import { ask, insist, Wrong } from './check.ts';
import type { Check, Place } from './check.ts';

/** Azure makes new ones in good time. */
const leastDaysLeft = 7;
const timeoutMs = 20_000;

/** `npm start` has no TLS: nothing leaves the machine. */
function isOneMachine({ api, site }: Pick<Place, 'api' | 'site'>): boolean {
  return [api, site].every((address) => /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(`${address}/`));
}

interface Shown {
  readonly protocol: string;
  readonly endsMs: number;
}

/** @throws where no connection comes about: the certificate is not trusted, or nothing in common is spoken */
function shakeHands(address: string, options: ConnectionOptions): Promise<Shown> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname,
      servername: hostname,
      port: Number(port || 443),
      timeout: timeoutMs,
      ...options,
    });
    socket.once('secureConnect', () => {
      const endsMs = Date.parse(socket.getPeerCertificate().valid_to);
      resolve({ protocol: socket.getProtocol() ?? '', endsMs });
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy(new Wrong(`${hostname}: no answer`)));
    socket.once('error', reject);
  });
}

type Version = NonNullable<ConnectionOptions['maxVersion']>;

/** Whoever speaks no newer version is refused, whatever ciphers it offers. */
async function refuses(address: string, version: Version, ca: ConnectionOptions): Promise<void> {
  const old = { ...ca, minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  const taken = await shakeHands(address, old).then(
    () => true,
    () => false,
  );
  insist(!taken, `${address} speaks ${version}`);
}

/** @param ca whom to trust; left out: those that Node trusts, as everybody's programs do */
export function isVouchedFor(ca: Pick<ConnectionOptions, 'ca'> = {}): Check {
  return {
    name: 'who answers is publicly vouched for, by new TLS only',
    async look({ api, site, nowMs }) {
      if (isOneMachine({ api, site })) return 'not looked at: this machine, without TLS';
      // The API has TLS 1.3 alone, all of whose ciphers are strong; what else the pages take is for Azure to choose.
      const tooOld = { [api]: 'TLSv1.2', [site]: 'TLSv1.1' } as const;
      const told = await Promise.all(
        Object.entries(tooOld).map(async ([address, version]) => {
          const { protocol, endsMs } = await shakeHands(address, ca);
          const daysLeft = Math.floor((endsMs - nowMs) / dayMs);
          insist(daysLeft >= leastDaysLeft, `${address}: its certificate ends in ${String(daysLeft)} days`);
          await refuses(address, version, ca);
          return `${protocol}, ${String(daysLeft)} days left`;
        }),
      );
      return told.join('; ');
    },
  };
}

const plain = (address: string): string => address.replace(/^https:/, 'http:');

export const refusesPlain: Check = {
  name: 'the API takes nothing in the clear, and pages are led from there',
  async look({ api, site }) {
    if (isOneMachine({ api, site })) return 'not looked at: this machine, without TLS';
    const answer = await ask(`${plain(api)}/openapi.json`);
    insist(answer.status === 403, `the API, asked in the clear: ${String(answer.status)}`);
    const { type } = problemSchema.parse(await answer.json());
    insist(type === 'urn:avstem:problem:in-clear', `the API, asked in the clear: ${type}`);
    const led = await ask(`${plain(site)}/nb/`);
    const place = led.headers.get('location') ?? '';
    insist(led.status >= 301 && led.status <= 308, `a page, asked in the clear: ${String(led.status)}`);
    insist(place.startsWith(`${site}/`), `a page, asked in the clear, leads to ${place}`);
    return '403; pages to https';
  },
};
