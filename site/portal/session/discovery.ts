import { z } from 'zod';

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
});
export type IssuerMetadata = z.output<typeof metadataSchema>;

/** @returns null where the issuer doesn't answer, or answers for another one (OpenID Connect Discovery 4.3) */
export async function discover(issuer: string): Promise<IssuerMetadata | null> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    const metadata = metadataSchema.parse(await response.json());
    return metadata.issuer === issuer ? metadata : null;
  } catch {
    return null;
  }
}
