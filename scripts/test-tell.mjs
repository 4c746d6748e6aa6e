// Tells the runs of several processes as one, by node’s own reporter.
import { spec as Spec } from 'node:test/reporters';

const total = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;

/** Every test of one run as node tells it, without its summary. */
export function told(events) {
  const wanted = events.filter(
    ({ type, data }) => type !== 'test:summary' && !(type === 'test:diagnostic' && total.test(data.message)),
  );
  return spoken(wanted.map((event) => [event, true]));
}

/** The names of the tests that failed, without those that only hold one that did. */
export function failing(events) {
  return events.filter(
    ({ type, data }) =>
      type === 'test:fail' &&
      data.todo === undefined &&
      data.details?.error?.failureType !== 'subtestsFailed',
  );
}

/** What failed, each with its error. */
export function errors(failed) {
  return spoken([
    ...failed.map((event) => [event, false]),
    [{ type: 'test:summary', data: {} }, failed.length > 0],
  ]);
}

/** The lines that end a run. */
export function summary(counts, notes, seconds) {
  const numbers = [
    ['tests', counts.tests],
    ['suites', counts.suites],
    ['pass', counts.passed],
    ['fail', counts.failed],
    ['cancelled', counts.cancelled],
    ['skipped', counts.skipped],
    ['todo', counts.todo],
    ['duration_ms', Math.round(seconds * 1000)],
  ];
  const lines = [...notes, ...numbers.map(([name, number]) => `${name} ${number}`)];
  return spoken(lines.map((message) => [{ type: 'test:diagnostic', data: { nesting: 0, message } }, true]));
}

/** @param events each with whether it is told where it comes */
function spoken(events) {
  const spec = new Spec();
  let text = '';
  for (const [{ type, data }, isTold] of events) {
    spec.write({ type, data: revived(data) });
    const said = spec.read();
    if (isTold && said !== null) text += said.toString();
  }
  return text;
}

function revived(data) {
  const error = data.details?.error;
  return error === undefined ? data : { ...data, details: { ...data.details, error: errorOf(error) } };
}

function errorOf(plain) {
  if (typeof plain === 'string') return plain;
  const { message, cause, ...rest } = plain;
  const error = new Error(message, cause === undefined ? {} : { cause: errorOf(cause) });
  // What stands beside the message is said by the stack already.
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined) Object.defineProperty(error, name, { value, enumerable: false });
  return error;
}
