import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { studyUnderKills } from '../support/study-under-kills';
import { newProfileDir, openSession } from './open-session';

const profileDir = newProfileDir();

afterAll(() => rmSync(profileDir, { recursive: true, force: true }));

describe('a browser that is killed with SIGKILL while questions are answered', () => {
  it('keeps every answer that was confirmed, none twice, each card its log, and the due count', async () => {
    const report = await studyUnderKills(() => openSession({ profileDir }), 3, Math.random);

    expect(report).toMatchObject({ lost: 0, twice: 0, unlikeFold: 0, wrongDueCounts: 0 });
    expect(report.confirmed).toBeGreaterThan(0);
    expect(report.found).toBeGreaterThanOrEqual(report.confirmed);
  }, 240_000);
});
