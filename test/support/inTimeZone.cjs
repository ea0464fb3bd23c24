// Prints lengths of stages in several places, for a test that runs it in different time zones: the
// zone of a process is fixed when it begins.
const fs = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const { evenWeek, stageLength } = require('../../bot/process/duration.ts');

const places = ['FR 67', 'FR RE', 'BE', 'DE', 'GB', 'MA', 'CA', 'JP', 'TR'];
const dates = [
  ['2026-12-24', '2027-01-08'],
  ['2027-03-22', '2027-04-02'],
  ['2027-05-01', '2027-10-31'],
  ['2028-02-28', '2028-11-15'],
];
const lengths = places.flatMap((name) => {
  const [country, region = null] = name.split(' ');
  return dates.map(([startDate, endDate]) => {
    const hours = { week: evenWeek(39 * 60) };
    return stageLength({ startDate, endDate, hours, place: { country, region } }).minutes;
  });
});
process.stdout.write(JSON.stringify(lengths));
