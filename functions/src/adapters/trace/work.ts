import type { InvocationContext } from '@azure/functions';
import { inTrace, splitTrace, traceIdOf } from './trace.ts';

type Handler = (message: unknown, context: InvocationContext) => Promise<void>;

/**
 * Work on a message, or by the clock, in the trace that it came with; when it is done, it says so in one line. The
 * handler gets the message without its trace, so that the same task is the same message whoever asked for it.
 */
export function work(name: string, handle: (message: unknown) => Promise<void>): Handler {
  return (message, context) => {
    const { body, trace = traceIdOf(context) } = splitTrace(message);
    return inTrace(trace, async () => {
      await handle(body).catch((error: unknown) => {
        // The fault itself stands under the platform's own number; this line leads there from ours.
        context.error(`failed ${JSON.stringify({ function: name, trace })}`);
        throw error;
      });
      context.info(`work ${JSON.stringify({ function: name, trace })}`);
    });
  };
}
