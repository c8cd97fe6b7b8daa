/** The OpenAPI 3.1 document from the same schemas that check the requests; nothing in it is written by hand. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { problemSchema } from './problem.ts';

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Answers that any endpoint may give before it is asked. */
const commonResponses = {
  400: { description: 'The request cannot be read', content: problemContent },
  401: { description: 'No valid access token', content: problemContent },
  403: {
    description: 'Not allowed for this role and scope, or it came in the clear',
    content: problemContent,
  },
};

const retryAfter = { 'retry-after': { schema: { type: 'integer', minimum: 1 } } };

const inClear = {
  403: { description: 'It came in the clear, where that is refused: ask by https', content: problemContent },
};

/** Whoever asks, and whatever for: somebody floods the service, or a store does not answer. */
const passing = {
  429: {
    description: 'Too many requests, or too much at once: `Retry-After` says for how many seconds to wait',
    headers: retryAfter,
    content: problemContent,
  },
  503: {
    description: 'What is kept cannot be read or written now: ask again after `Retry-After` seconds',
    headers: retryAfter,
    content: problemContent,
  },
};

export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = (paths[`/api/${endpoint.route}`] ??= {});
    path[endpoint.method.toLowerCase()] = operationOf(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Avstem',
      version: '1',
      description:
        'Finds reports of concern that the national portal sent and a case system never registered.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf(endpoint: Endpoint): object {
  const isPublic = endpoint.actions.includes('read-public');
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    'x-actions': endpoint.actions,
    parameters: parametersOf(endpoint),
    ...(endpoint.body && { requestBody: requestBodyOf(endpoint.body) }),
    responses: { ...(isPublic ? inClear : commonResponses), ...passing, ...responsesOf(endpoint) },
    security: isPublic ? [] : [{ token: [] }],
  };
}

function parametersOf(endpoint: Endpoint): object[] {
  const { properties = {}, required = [] } = z.toJSONSchema(endpoint.parameters, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => {
    const isInPath = endpoint.route.includes(`{${name}}`);
    const isRequired = isInPath || required.includes(name);
    return { name, in: isInPath ? 'path' : 'query', required: isRequired, schema };
  });
}

function requestBodyOf(body: NonNullable<Endpoint['body']>): object {
  if (body !== 'log') return { content: { 'application/json': { schema: schemaOf(body, 'input') } } };
  const file = { schema: { type: 'string', format: 'binary', maxLength: 64 * 1024 * 1024 } };
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { required: true, content: { 'text/csv': file, [workbook]: file } };
}

function responsesOf(endpoint: Endpoint): object {
  const described = Object.entries(endpoint.responses).map(([status, { description, schema }]) => {
    const content = schema ? { 'application/json': { schema: schemaOf(schema, 'output') } } : problemContent;
    return [status, { description, content }];
  });
  return Object.fromEntries(described);
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...document } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return document;
}
