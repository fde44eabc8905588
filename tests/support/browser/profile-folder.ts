import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What a killed browser leaves behind that would stop the next start. */
const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock'];

/** The folder of a browser's profile, and how to be done with it. */
export type ProfileFolder = { readonly path: string; discard(): Promise<void> };

/** Prepares the given folder, which is kept, or else a temporary one. */
export async function prepareProfile(kept: string | undefined): Promise<ProfileFolder> {
  if (kept === undefined) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'peerlight-profile-'));
    // Windows lets go of a dead browser's files a moment later.
    const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };
    return { path: folder, discard: () => rm(folder, removal) };
  }
  await mkdir(kept, { recursive: true });
  await Promise.all(LOCKS.map((lock) => rm(path.join(kept, lock), { force: true })));
  return { path: kept, discard: async () => {} };
}
