import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };
const esbuild = { jsx: 'automatic', jsxImportSource: 'preact' } as const;

/** One real browser at a time, opened once a file: two cores, and a person would not hurry more. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  resolve: { alias },
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    env: { PEERLIGHT_BROWSER: browser },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        esbuild,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/components/**', 'tests/built/**'],
        },
      },
      {
        resolve: { alias },
        esbuild,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
        },
      },
      { test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
