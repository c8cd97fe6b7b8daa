/** The API's own OpenAPI document, as the build hands it over: a file that AVSTEM_OPENAPI names. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const content = z.record(z.string(), z.object({ schema: z.unknown() }));

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  'x-actions': z.array(z.string()),
  parameters: z.array(
    z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() }),
  ),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
  security: z.array(z.unknown()),
});
export type Operation = z.infer<typeof operationSchema>;

export const apiDocumentSchema = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});
export type ApiDocument = z.infer<typeof apiDocumentSchema>;

export interface PublishedApi {
  /** As it came, for programs. */
  readonly text: string;
  readonly document: ApiDocument;
}

/** @returns null where the build was given none: then the site has no page on the API */
export function readApi(file: string | undefined): PublishedApi | null {
  if (!file) return null;
  const text = readFileSync(file, 'utf8');
  return { text, document: apiDocumentSchema.parse(JSON.parse(text)) };
}

export const publishedApi = readApi(process.env.AVSTEM_OPENAPI);

export interface Listed {
  readonly id: string;
  /** `GET` */
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** By the first word of their path, in the document's order. */
export function operationGroups({ paths }: ApiDocument): [group: string, operations: Listed[]][] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  return [...Map.groupBy(all, ({ path }) => path.split('/')[2] ?? '')];
}
