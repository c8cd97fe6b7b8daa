/** The drafts of notices that wait for Bufdir: the same view as a service's. */
import { fillApprovals } from '../notice/approvals.ts';
import type { NationalView } from './view.ts';

export const approvalsOfBufdir: NationalView = {
  hash: '#/godkjenninger',
  roles: ['bufdir'],
  title: (texts) => texts.notice.approvals.title,
  render: fillApprovals,
};
