import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { chromiumPath } from './src/cli/browsers.ts';

const chromium = chromiumPath();

const node = (name: string, include: string[]) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    setupFiles: ['tests/temporal.ts'],
    testTimeout: 30_000, // tests that start a process take seconds on a busy machine
    env: { TZ: 'Europe/Berlin' },
  },
});

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'output/vitest.json' }]],
    retry: 0,
    projects: [
      node('core', [
        'tests/core/**/*.test.ts',
        'tests/ui/**/*.test.{ts,tsx}',
        'tests/cli/**/*.test.ts',
        'tests/fuzz/**/*.test.ts',
      ]),
      node('house', ['tests/house/**/*.test.ts']),
      {
        plugins: [WxtVitest()],
        ...node('shell', ['tests/shell/**/*.test.{ts,tsx}']),
      },
      {
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.ts', 'tests/shell/dom/**/*.dom.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...node('e2e', ['tests/e2e/**/*.test.ts']).test,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // they mostly wait; with more, what is timed in a browser would suffer
        },
      },
    ],
  },
});
