/** Files that people take for a workbook or a table; each is told apart, since what to do about it differs. */
import type { FileFormat } from '#domain/logs/encoding/file-format.ts';
import type { ReadProblem } from './messages.ts';

const headBytes = 1024;
const markup = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|table|\?xml|meta)\b/i;

/** @returns null where it may be a workbook, or a table in text */
export function otherFormat(file: Uint8Array, format: FileFormat): ReadProblem | null {
  const head = new TextDecoder('latin1').decode(file.subarray(0, headBytes));
  // Excel's older format, and the container in which it keeps a workbook with a password.
  if (format === 'compound') return 'old-or-locked-workbook';
  // Many a system's «Excel report» is a page or Excel's own markup under another name.
  if (format === 'text') return markup.test(head) ? 'web-page' : null;
  if (format !== 'zip') return head.startsWith('%PDF-') ? 'pdf' : 'unknown-format';
  // An OpenDocument begins with its media type, not packed.
  return head.includes('mimetypeapplication/vnd.oasis.opendocument') ? 'open-document' : null;
}
