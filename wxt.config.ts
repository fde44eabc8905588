import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Frames of every kind, from the page's first moment: a page cannot put its own objects in our place. */
const PAGE_AGENT = {
  matches: ['<all_urls>'],
  js: ['page-agent.js'],
  run_at: 'document_start',
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
} as const;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  outDir: '.output',
  vite: () => ({
    resolve: { alias: { '@': root } },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { modulePreload: { polyfill: false }, target: 'es2022' },
  }),
  zip: { excludeSources: ['.compiled/**', 'docs/images/**'] },
  manifest: ({ browser }) => {
    const isFirefox = browser === 'firefox';
    return {
      name: 'Peerlight: peer support study companion',
      short_name: 'Peerlight',
      description:
        'Highlight text on any page and understand its peer-support terms. Quiz cards keep them. Nothing leaves your device.',
      permissions: [
        'storage',
        'unlimitedStorage',
        'contextMenus',
        'activeTab',
        'scripting',
        'alarms',
        ...(isFirefox ? [] : ['sidePanel' as const]),
      ],
      host_permissions: ['<all_urls>'],
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
      incognito: 'spanning',
      action: { default_title: 'Peerlight' },
      omnibox: { keyword: 'peer' },
      commands: {
        _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
        'explain-highlight': {
          suggested_key: { default: 'Alt+Shift+E' },
          description: 'Explain what is highlighted, in the page',
        },
        'open-panel': {
          suggested_key: { default: 'Alt+Shift+P' },
          description: 'Open the side panel',
        },
      },
      ...(isFirefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'peerlight@peerlight.example',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '116' }),
    };
  },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const name of ['texts.json', 'questions.json', 'exams.json']) {
        files.push({
          absoluteSrc: `${root}.compiled/${name}`,
          relativeDest: `glossary/${name}`,
        });
      }
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // Not WXT's own helper for content scripts: it announces itself to every page (ADR 4).
      manifest.content_scripts = [
        { ...PAGE_AGENT, js: [...PAGE_AGENT.js], matches: [...PAGE_AGENT.matches] },
      ];
    },
  },
});
