import type { NoticeLanguage } from '../choices.ts';
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import { noticeWordsSchema, type NoticeWords } from './schema.ts';

/** Checked as they are first read: a text that is missing, or one too many, stops whatever begins. */
export const noticeWords: Readonly<Record<NoticeLanguage, NoticeWords>> = {
  nb: noticeWordsSchema.parse(nb),
  nn: noticeWordsSchema.parse(nn),
};
