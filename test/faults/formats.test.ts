/** Damaged files of every format, ten thousand a kind when every fault is run. */
import { fuzz } from '../fuzz.ts';
import { fault, times } from './fault.ts';

fault('R21', 'damaged files of every format: nothing thrown, nothing slow', (_t, tally) => {
  const report = fuzz(times(20, 10_000, 'KITH_FUZZ'), 2_026);
  for (const runs of Object.values(report.runs)) {
    tally.ran();
    tally.injected(runs);
  }
  for (const one of report.faults) tally.silent(`${one.file} ${one.seed}: ${one.what}`);
});
