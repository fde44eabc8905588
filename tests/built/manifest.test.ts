import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifestOf = (browser: string) =>
  JSON.parse(readFileSync(`${root}.output/${browser}-mv3/manifest.json`, 'utf8'));

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('lets nothing out of the device', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
  });

  it('shows pages no file and takes no message from them', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('runs the agent in every frame, from the first moment', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['<all_urls>'],
        js: ['page-agent.js'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ]);
  });

  it('asks for these permissions and no others', () => {
    const ofChrome = browser === 'chrome' ? ['sidePanel'] : [];

    expect(manifest.permissions.toSorted()).toEqual(
      [
        'activeTab',
        'alarms',
        'contextMenus',
        'scripting',
        'storage',
        'unlimitedStorage',
        ...ofChrome,
      ].toSorted(),
    );
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
  });
});

describe('the manifest for Firefox', () => {
  const manifest = manifestOf('firefox');

  it('says that no data leave the browser, and does not open the sidebar by itself', () => {
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
    expect(manifest.sidebar_action.open_at_install).toBe(false);
  });

  it('passes Mozilla\u2019s linter with no error, and with the warnings that docs explain', () => {
    const report = execFileSync(
      `${root}node_modules/.bin/web-ext`,
      ['lint', '--source-dir', `${root}.output/firefox-mv3`, '--output', 'json'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );

    const { errors, warnings } = JSON.parse(report) as {
      errors: unknown[];
      warnings: { code: string }[];
    };
    const explained = readFileSync(`${root}docs/linter-warnings.md`, 'utf8');
    expect(errors).toEqual([]);
    expect(warnings.filter(({ code }) => !explained.includes(code))).toEqual([]);
  }, 60_000);
});
