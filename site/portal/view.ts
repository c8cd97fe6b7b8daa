/** A view of the staff portal: one document with views by hash, so that the token never leaves memory. */
import type { PortalApi } from './api.ts';
import type { Me, ServiceOfMe } from '#domain/access/me.ts';
import type { PortalTexts } from '../texts/portal/schema.ts';

export interface PortalContext {
  readonly api: PortalApi;
  readonly me: Me;
  /** The service for which the user works now. */
  readonly service: ServiceOfMe;
  readonly texts: PortalTexts;
  /** `nb` or `nn`, for dates and numbers. */
  readonly language: string;
  /** Goes to another view, e.g. `#/oppgaver`. */
  navigate(hash: string): void;
  /** Tells a screen reader what happened, politely. */
  announce(message: string): void;
}

export interface View {
  /** The first part of the hash: `#/last-opp`. */
  readonly hash: string;
  title(texts: PortalTexts): string;
  /** Fills the container; the shell has put the heading above it and moves the focus there. */
  render(context: PortalContext, container: HTMLElement, rest: readonly string[]): Promise<void> | void;
}
