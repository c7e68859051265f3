import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Of two cores Vitest would use one, and leave the other to who works beside it.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page shows soon is waited for; on a busy machine soon is later.
    expect: { poll: { timeout: 20_000 } },
  },
});
