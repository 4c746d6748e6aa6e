// A reporter for node’s test runner: one event a line, so that the runs of several processes can be told as one.
const told = new Set(['test:start', 'test:pass', 'test:fail', 'test:diagnostic', 'test:summary']);

export default async function* record(events) {
  for await (const { type, data } of events) {
    if (told.has(type)) yield `${JSON.stringify({ type, data: plain(data) })}\n`;
  }
}

/** @param {import('node:test').EventData.TestFail} data */
function plain(data) {
  const error = data.details?.error;
  return error === undefined ? data : { ...data, details: { ...data.details, error: errorOf(error) } };
}

function errorOf(error, depth = 0) {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, code, failureType, cause } = error;
  const why = cause === undefined || depth > 5 ? {} : { cause: errorOf(cause, depth + 1) };
  return { name, message, stack, code, failureType, ...why };
}
