import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that build, serve or run the project, or put their own in place of a module of Node. */
const APART = [
  'tests/{commands,pages,publishing,site}/**/*.test.ts',
  'tests/ingest/transaction.test.ts',
];

export default defineConfig({
  test: {
    // Of two cores Vitest would use one, and leave the other to who works beside it.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page shows soon is waited for; on a busy machine soon is later.
    expect: { poll: { timeout: 20_000 } },
    // In the order of their names: what takes long first, and what is short fills up the end.
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART],
          // Functions without state: a process reads a module once for all the files that it takes.
          isolate: false,
        },
      },
    ],
  },
});
