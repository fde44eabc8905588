import type { MockExam } from '@/quiz/mock-exam';
import type { EventId } from '@/scheduling/events';
import type { DatabaseOpener } from '@/storage/database';

/** Reads a mock exam; undefined where there is none. */
export async function readMock(open: DatabaseOpener, id: EventId): Promise<MockExam | undefined> {
  const database = await open();
  return database.get('mockExams', id);
}

/** Reads all mock exams, the newest first. */
export async function readMocks(open: DatabaseOpener): Promise<readonly MockExam[]> {
  const database = await open();
  const exams = await database.getAll('mockExams');
  return exams.toSorted((one, other) => other.startedAt - one.startedAt);
}

/** Keeps a new exam and returns it; while another is not finished, returns that one. One is sat at a time. */
export async function addMock(open: DatabaseOpener, exam: MockExam): Promise<MockExam> {
  const store = await writableStore(open);
  const known = await store.getAll();
  const unfinished = known.find(({ id, state }) => id === exam.id || state.kind !== 'finished');
  if (unfinished === undefined) await store.add(exam);
  await store.transaction.done;
  return unfinished ?? exam;
}

/** Changes an exam, and returns it when the change has reached the disk; null where there is none. */
export async function changeMock(
  open: DatabaseOpener,
  id: EventId,
  change: (exam: MockExam) => MockExam,
): Promise<MockExam | null> {
  const store = await writableStore(open);
  const before = await store.get(id);
  const after = before === undefined ? null : change(before);
  if (after !== null) await store.put(after);
  await store.transaction.done;
  return after;
}

/** Deletes an exam that is not finished; one that is stays. */
export async function discardMock(open: DatabaseOpener, id: EventId): Promise<void> {
  const store = await writableStore(open);
  const exam = await store.get(id);
  if (exam !== undefined && exam.state.kind !== 'finished') await store.delete(id);
  await store.transaction.done;
}

async function writableStore(open: DatabaseOpener) {
  const database = await open();
  return database.transaction('mockExams', 'readwrite', { durability: 'strict' }).store;
}
