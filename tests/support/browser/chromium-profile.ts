import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A text field would make Chromium download a dictionary to check it; of all
 * its spelling preferences only this one prevents that (Chromium 156).
 */
const PREFERENCES = { spellcheck: { blocked_dictionaries: ['en-US'] } };

/** Writes the preferences of a new profile; an older one keeps its own. */
export async function writeChromiumPreferences(profileDir: string): Promise<void> {
  const folder = path.join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  try {
    const file = path.join(folder, 'Preferences');
    await writeFile(file, JSON.stringify(PREFERENCES), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
