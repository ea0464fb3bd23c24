import { nextDueAt, scheduleOf } from '../../bot/process/reminders';
import { readForm } from '../../bot/process/form';
import { workingDaysBefore, momentOf, localDay } from '../../bot/process/calendar';
import { checkForm } from '../../bot/process/checks';
import { internshipSigning, internshipReadyToSubmit } from '../support/situations';
import { artois } from '../support/university';
it('perf', () => {
  const f = internshipSigning(['student']);
  for (const [n, go] of [['readForm', () => readForm(f.draft)], ['wdb15', () => workingDaysBefore('2027-01-04', 15, artois)],['moment', () => momentOf('2027-01-04', '06:30', artois)],['localDay', () => localDay('2027-01-04T06:30:00Z', artois)],['schedule', () => scheduleOf(f, artois)]] as const) {
  for (let i = 0; i < 100; i++) go();
  const c = process.cpuUsage();
  for (let i = 0; i < 300; i++) go();
  const d = process.cpuUsage(c);
  console.log(n, (d.user + d.system) / 1000 / 300);
  }
});
