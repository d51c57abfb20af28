import { defineConfig } from 'vitest/config';

// vitest would load graphql/index.mjs for our code and graphql/index.js for Yoga: two copies, and
// `instanceof GraphQLError` is false between them.
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: 'unit',
          include: ['test/{unit,property,contract}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/integration/setup/private-neo4j.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'start',
          include: ['test/start/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // They are made anew when somebody asks for them by naming a folder, and test nothing by themselves.
          exclude: 'REGIMELINK_SCREENSHOTS' in process.env ? [] : ['test/browser/screenshots.test.ts'],
          globalSetup: ['test/browser/setup/browser.ts', 'test/integration/setup/private-neo4j.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
