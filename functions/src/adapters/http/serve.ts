/** One way through for every request: who asks, is it well formed, may they, and only then what they ask for. */
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { mayDo } from '#domain/access/access-table.ts';
import type { Caller } from '#domain/access/limits.ts';
import type { Principal } from '#domain/access/role.ts';
import { resident } from '#domain/access/role.ts';
import { maxUploadBytes } from '#domain/delivery/limits.ts';
import type { System } from '#use-cases/system.ts';
import type { Admit, Authenticated } from '../tokens/authenticate.ts';
import { BodyError, issuesOf, SlowBody } from './body.ts';
import type { Endpoint } from './endpoint.ts';
import { unlimited } from './limiter.ts';
import type { Limiter } from './limiter.ts';
import type { Note, Visit } from './note-access.ts';
import { problem, problems } from './problem.ts';
import { withSecurityHeaders } from './security-headers.ts';
import { isUnavailable } from './unavailable.ts';
import { inTrace, traceIdOf } from '../trace/trace.ts';

type Authenticate = (authorization: string, admit: Admit) => Promise<Authenticated>;

export interface Gate {
  readonly limiter: Limiter;
  /** Writes down who came and what came of it. */
  readonly note: Note;
  /** What the platform does not say to have come by HTTPS is refused. */
  readonly isEncryptedOnly: boolean;
}

const openGate: Gate = { limiter: unlimited, note: () => undefined, isEncryptedOnly: false };

export function serve(endpoint: Endpoint, system: System, authenticate: Authenticate, gate: Gate = openGate) {
  const through = async (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> => {
    const visit: Visit = { endpoint, admission: null };
    const admit = (caller: Caller | null): boolean => {
      visit.admission = gate.limiter.admit(caller, uploadBytesOf(endpoint, request));
      return visit.admission.ok;
    };
    const answer = async (): Promise<HttpResponseInit> => {
      const isInClear = gate.isEncryptedOnly && !cameByHttps(request);
      const authorization = isInClear ? null : request.headers.get('authorization');
      const principal = authorization === null ? resident : await authenticate(authorization, admit);
      // Without an organisation that could be counted, all are counted together.
      if (visit.admission === null && (principal === null || principal === resident)) admit(null);
      if (visit.admission?.ok === false) return problems.tooMany(visit.admission);
      // Leading over to HTTPS would hide that a token, or a log, was sent for all to read (ASVS 4.1.2).
      if (isInClear) return problems.inClear();
      if (principal === null || principal === 'not-admitted') return problems.noToken();
      visit.principal = principal;
      return answerTo({ endpoint, system, principal, request, visit });
    };
    try {
      const response = await answer().catch((error: unknown) => answerToFault(error, endpoint, context));
      gate.note(context, visit, response.status ?? 200);
      return withSecurityHeaders(response);
    } finally {
      if (visit.admission?.ok) visit.admission.done();
    }
  };
  return (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> =>
    inTrace(traceIdOf(context), () => through(request, context));
}

/**
 * The platform's front writes this, and ends the encryption. Several fronts: the last is the nearest. Where the header
 * is used up on the way, the address that the platform's host made of it has it still.
 */
function cameByHttps({ headers, url }: HttpRequest): boolean {
  const said = headers.get('x-forwarded-proto') ?? new URL(url).protocol.replace(':', '');
  return said.split(',').at(-1)?.trim() === 'https';
}

/** What a log is counted as before it is read: what it says itself, or the most that is taken in there. */
function uploadBytesOf({ body, maxLogBytes }: Endpoint, request: HttpRequest): number | null {
  const most = maxLogBytes ?? (body === 'log' ? maxUploadBytes : null);
  if (most === null) return null;
  const said = Number(request.headers.get('content-length') ?? most);
  return said >= 0 ? Math.min(said, most) : most;
}

interface Asking {
  readonly endpoint: Endpoint;
  readonly system: System;
  readonly principal: Principal;
  readonly request: HttpRequest;
  readonly visit: Visit;
}

async function answerTo({ endpoint, system, principal, request, visit }: Asking): Promise<HttpResponseInit> {
  const given = { ...Object.fromEntries(request.query), ...request.params };
  const parameters = z.safeParse(endpoint.parameters, given);
  // Who may do nothing here is told so before being told what the request should look like.
  const isStranger = principal.role === 'resident' && !endpoint.actions.includes('read-public');
  // Logging in again helps only those who have not.
  if (isStranger) return principal.organisation === undefined ? problems.noToken() : problems.notAllowed();
  const twice = namedTwice(request);
  if (twice.length > 0) return problems.badRequest(twice.map((name) => `${name}: given more than once`));
  if (!parameters.success) return problems.badRequest(issuesOf(parameters.error));

  const { action, scope } = endpoint.actionOf(given);
  visit.action = action;
  visit.scope = scope;
  if (!mayDo(principal, action, scope)) return problems.notAllowed();
  return endpoint.handle({ system, principal, parameters: given, request });
}

/** Two programs on the way may each believe another one of two values. */
function namedTwice({ query, params }: HttpRequest): string[] {
  const names = [...query.keys(), ...Object.keys(params)];
  const isKnown = /^[A-Za-z0-9]{1,40}$/;
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map((name) =>
    isKnown.test(name) ? name : 'a parameter',
  );
}

function answerToFault(error: unknown, endpoint: Endpoint, context: InvocationContext): HttpResponseInit {
  if (error instanceof BodyError) return problems.badRequest(error.issues);
  if (error instanceof SlowBody) return problems.tooSlow();
  // What went wrong is for the log of the service; the caller learns only that it did.
  context.error(`${endpoint.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
  if (isUnavailable(error)) return problems.unavailable();
  return problem(500, 'fault', 'A fault in the service. Nothing was lost; try again later');
}
