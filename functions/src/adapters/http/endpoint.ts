/** One endpoint as data: what the router serves, the OpenAPI document describes and the access tests enumerate. */
import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { z } from 'zod';
import type { Action } from '#domain/access/access-table.ts';
import type { Principal } from '#domain/access/role.ts';
import type { ScopeKey } from '#domain/service/service.ts';
import type { System } from '#use-cases/system.ts';

export interface ResponseDescription {
  readonly description: string;
  /** Left out where the answer is a problem. */
  readonly schema?: z.ZodType;
}

export interface Call<Parameters> {
  readonly system: System;
  readonly principal: Principal;
  readonly parameters: Parameters;
  readonly request: HttpRequest;
}

export interface Endpoint<Parameters = unknown> {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As in OpenAPI: `scopes/{scope}/deliveries/{delivery}`. */
  readonly route: string;
  readonly summary: string;
  /** Path and query parameters together. */
  readonly parameters: z.ZodType<Parameters>;
  /** The JSON body that `handle` reads, or `log` for a log file. */
  readonly body?: z.ZodType | 'log';
  /**
   * The most that is taken in of a log, where that is less than a whole one; 0 where none comes, but one that came in
   * parts is read whole. It takes a place among the uploads either way.
   */
  readonly maxLogBytes?: number;
  /** Every action that a request can be; which one it is, its parameters tell. */
  readonly actions: readonly Action[];
  actionOf(parameters: Parameters): { action: Action; scope?: ScopeKey };
  readonly responses: Readonly<Record<number, ResponseDescription>>;
  handle(call: Call<Parameters>): Promise<HttpResponseInit>;
}

/** Lets the parameters' type be inferred from the schema, and forgets it for the list of all endpoints. */
export function endpoint<Parameters>(definition: Endpoint<Parameters>): Endpoint {
  return {
    ...definition,
    actionOf: (parameters) => definition.actionOf(definition.parameters.parse(parameters)),
    handle: (call) =>
      definition.handle({ ...call, parameters: definition.parameters.parse(call.parameters) }),
  };
}

export function json(status: number, value: unknown): HttpResponseInit {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}
