import type { DatabaseOpener } from '@/storage/database';

/** Deletes everything that the database keeps, all of it or nothing. */
export async function deleteAll(open: DatabaseOpener): Promise<void> {
  const database = await open();
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...stores.map((store) => transaction.objectStore(store).clear()),
    transaction.done,
  ]);
}
