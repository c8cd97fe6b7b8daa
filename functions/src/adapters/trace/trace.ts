/**
 * Which request some work goes back to: its W3C trace id, 32 hexadecimal digits that say nothing of anybody. The
 * platform ends its own trace where a message is put on a queue; ours goes along in the message, from an upload to the
 * page, and stands in the line that each piece of work leaves.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { InvocationContext } from '@azure/functions';

const current = new AsyncLocalStorage<string>();
/** W3C Trace Context: version `ff` and ids of zeros alone are none. */
const parentForm = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const idForm = /^(?!0{32})[0-9a-f]{32}$/;

type Context = Pick<InvocationContext, 'traceContext' | 'invocationId'>;

/** The platform's trace of this invocation; where it has none, the invocation's own id, which is as long. */
export function traceIdOf({ traceContext, invocationId }: Context): string {
  return parentForm.exec(traceContext?.traceParent ?? '')?.[1] ?? invocationId.replaceAll('-', '');
}

export function inTrace<T>(traceId: string, work: () => Promise<T>): Promise<T> {
  return current.run(traceId, work);
}

export const currentTrace = (): string | undefined => current.getStore();

/** A message with the trace in which it is sent. */
export function withTrace(body: unknown): unknown {
  const trace = currentTrace();
  return trace === undefined || !isObject(body) ? body : { ...body, trace };
}

/** The message as it was before, and its trace. What looks like none is left where it is. */
export function splitTrace(message: unknown): { readonly body: unknown; readonly trace: string | undefined } {
  if (!isObject(message)) return { body: message, trace: undefined };
  const { trace, ...body } = message;
  const isTrace = typeof trace === 'string' && idForm.test(trace);
  return isTrace ? { body, trace } : { body: message, trace: undefined };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
