/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  // Its main entry is an ES module that nothing but a bundler can load.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/'],
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
  reporters: [
    'default',
    '<rootDir>/test/support/skipped-for-want.cjs',
    ...(process.env.TEST_RESULT_FILE ? ['<rootDir>/test/support/closing-line.cjs'] : []),
  ],
  // Only what hangs takes so long: machines are busy, and no test measures time by this.
  testTimeout: 120_000,
  // Half of a test's time is PostgreSQL's or the browser's: a worker for each core is not too many.
  maxWorkers: '100%',
};
