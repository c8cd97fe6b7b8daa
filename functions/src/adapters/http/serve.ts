/** One way through for every request: who asks, is it well formed, may they, and only then what they ask for. */
import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { mayDo } from '#domain/access/access-table.ts';
import type { Principal } from '#domain/access/role.ts';
import { resident } from '#domain/access/role.ts';
import type { System } from '#use-cases/system.ts';
import type { Endpoint } from './endpoint.ts';
import { problem, problems } from './problem.ts';

/** @returns null where the token is no valid one */
export type Authenticate = (authorization: string) => Promise<Principal | null>;

export function serve(endpoint: Endpoint, system: System, authenticate: Authenticate) {
  return async (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> => {
    try {
      const authorization = request.headers.get('authorization');
      const principal = authorization === null ? resident : await authenticate(authorization);
      if (principal === null) return problems.noToken();

      const given = { ...Object.fromEntries(request.query), ...request.params };
      const parameters = z.safeParse(endpoint.parameters, given);
      // Who may do nothing here is told so before being told what the request should look like.
      const isStranger = principal.role === 'resident' && !endpoint.actions.includes('read-public');
      // Logging in again helps only those who have not.
      if (isStranger)
        return principal.organisation === undefined ? problems.noToken() : problems.notAllowed();
      if (!parameters.success) return problems.badRequest(issuesOf(parameters.error));

      const { action, scope } = endpoint.actionOf(given);
      if (!mayDo(principal, action, scope)) return problems.notAllowed();
      return await endpoint.handle({ system, principal, parameters: given, request });
    } catch (error) {
      if (error instanceof BodyError) return problems.badRequest(error.issues);
      // What went wrong is for the log of the service; the caller learns only that it did.
      context.error(`${endpoint.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return problem(500, 'fault', 'A fault in the service. Nothing was lost; try again later');
    }
  };
}

export function issuesOf(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

export class BodyError extends Error {
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super('the body has not the form that is described');
    this.issues = issues;
  }
}

/** @throws BodyError where the body is larger or of another form */
export async function readJson<T>(request: HttpRequest, schema: z.ZodType<T>, maxBytes: number): Promise<T> {
  const bytes: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bodyOf(request)) {
    length += chunk.length;
    if (length > maxBytes) throw new BodyError([`the body is larger than ${String(maxBytes)} bytes`]);
    bytes.push(chunk);
  }
  const text = Buffer.concat(bytes).toString('utf8');
  const value = parsed(text);
  const checked = z.safeParse(schema, value);
  if (!checked.success) throw new BodyError(issuesOf(checked.error));
  return checked.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new BodyError(['the body is no JSON']);
  }
}

export async function* bodyOf(request: HttpRequest): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  for await (const chunk of request.body) yield chunk as Uint8Array;
}
