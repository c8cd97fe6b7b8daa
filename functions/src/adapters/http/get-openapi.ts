import { z } from 'zod';
import { endpoint, json } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import { openApiDocument } from './openapi.ts';

/** @param endpoints all the others; it describes itself as well */
export function getOpenApi(endpoints: readonly Endpoint[]): Endpoint {
  const self: Endpoint = endpoint({
    name: 'getOpenApi',
    method: 'GET',
    route: 'openapi.json',
    summary: 'This document',
    parameters: z.object({}),
    actions: ['read-public'],
    actionOf: () => ({ action: 'read-public' }),
    responses: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
    handle: async () => json(200, openApiDocument([...endpoints, self])),
  });
  return self;
}
