/** The questions of an upload in parts, put to the API for one file. */
import { deliveryStatusSchema } from '#domain/delivery/delivery-status.ts';
import { uploadContent } from '#domain/delivery/content-id.ts';
import { maxPartBytes } from '#domain/delivery/limits.ts';
import { cutParts, type UploadPart } from '#domain/delivery/upload-parts.ts';
import { uploadViewSchema } from '#domain/delivery/upload.ts';
import { type PortalApi, scopePath } from '../../api.ts';
import { type Declared, declarationOf, declarationQuery } from '../declare/declaration.ts';
import type { PartsApi } from './in-parts.ts';
import { persist, type Persistence } from './persist.ts';
import { sha256Of } from './sha256.ts';

/** A line on which a part takes longer is dead, or as good as dead. */
const partTimeoutMs = 180_000;

export interface FileInParts {
  /** Of the whole file, in hex. */
  readonly sha256: string;
  readonly parts: readonly UploadPart[];
  partsApi(persistence: Persistence): PartsApi;
}

/**
 * Every file goes in parts: a small one is a single part, so there is one way that is always used.
 *
 * @param scope as the register of services writes it
 */
export async function fileInParts(
  api: PortalApi,
  scope: string,
  declared: Declared,
  csv: Uint8Array<ArrayBuffer>,
): Promise<FileInParts> {
  const sha256 = await sha256Of(csv);
  const content = new TextEncoder().encode(uploadContent(declarationOf(scope, declared), sha256));
  const path = `${scopePath(scope)}/uploads/${await sha256Of(content)}`;
  const query = declarationQuery(declared);
  query.set('side', declared.side);
  query.set('sha256', sha256);
  const address = (rest: string, more: Readonly<Record<string, string>> = {}): string =>
    `${path}${rest}?${new URLSearchParams([...query, ...Object.entries(more)]).toString()}`;
  return {
    sha256,
    parts: [...cutParts(csv, maxPartBytes)],
    partsApi: (persistence) => ({
      standing: () => persist(() => api.get(address(''), uploadViewSchema), persistence),
      put: async (number, { bytes }) => {
        const partSha256 = await sha256Of(bytes);
        const part = {
          method: 'PUT' as const,
          path: address(`/parts/${number}`, { partSha256 }),
          file: new Blob([bytes]),
          contentType: 'text/csv; charset=utf-8',
          signal: persistence.signal,
          timeoutMs: partTimeoutMs,
        };
        return persist(() => api.upload(part), persistence);
      },
      deliver: (parts) => {
        const deliveryPath = address('/delivery', { parts: String(parts) });
        return persist(() => api.send('POST', deliveryPath, {}, deliveryStatusSchema), persistence);
      },
    }),
  };
}
