import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.tsx', 'seeds/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
  },
});
