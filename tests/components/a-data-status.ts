import type { DataStatus } from '@/messaging/data-requests';

/** What is kept on a device that is new, but for what a test states. */
export function aDataStatus(parts: Partial<DataStatus> = {}): DataStatus {
  return {
    answers: 0,
    terms: 0,
    notes: 0,
    sentences: 0,
    lastCopyOn: null,
    isCopyDue: false,
    ...parts,
  };
}
