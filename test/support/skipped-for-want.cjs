/** Says at the end of a run which tests were skipped because the machine lacks a program. */
module.exports = class SkippedForWant {
  onRunComplete(_contexts, { testResults }) {
    const counts = new Map();
    for (const { fullName, status } of testResults.flatMap((file) => file.testResults)) {
      const [, program] = /\((\S+) is not installed\)$/.exec(fullName) ?? [];
      if (program && status === 'pending') counts.set(program, (counts.get(program) ?? 0) + 1);
    }
    for (const [program, count] of counts) {
      const skipped = count === 1 ? '1 test was skipped' : `${count} tests were skipped`;
      process.stderr.write(`Not proven: ${skipped}, ${program} is not installed.\n`);
    }
  }
};
