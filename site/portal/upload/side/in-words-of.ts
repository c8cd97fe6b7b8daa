/** The same steps for the portal's log, with words of their own where the register's would not be true. */
import type { Side } from '#domain/logs/fault.ts';
import type { UploadTexts } from '../../../texts/portal/schema-upload.ts';
import type { PortalContext } from '../../view.ts';

export function inWordsOf(context: PortalContext, side: Side): PortalContext {
  if (side === 'register') return context;
  return { ...context, texts: { ...context.texts, upload: ofPortal(context.texts.upload) } };
}

function ofPortal(texts: UploadTexts): UploadTexts {
  const { portal, file, understood, declare, send } = texts;
  return {
    ...texts,
    intro: portal.intro,
    file: { ...file, label: portal.fileLabel },
    understood: {
      ...understood,
      timeColumn: portal.timeColumn,
      remembered: () => portal.remembered,
      unclear: portal.unclear,
      counts: { ...understood.counts, period: portal.sentPeriod },
      stopped: portal.stopped,
    },
    declare: { ...declare, periodHint: portal.periodHint },
    send: {
      ...send,
      heading: portal.sendHeading,
      intro: portal.sendIntro,
      receipt: { ...send.receipt, waiting: portal.waiting },
    },
  };
}
